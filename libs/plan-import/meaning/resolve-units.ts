import { distance } from 'fastest-levenshtein';
import type { NameIndex, NameMatch } from '#libs/domain/directory-names/directory-names';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { Finding, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import { finding } from '#libs/plan-import/findings';
import { splitUnits } from '#libs/plan-import/meaning/split-units';

export interface ResolvedUnits {
  readonly units: readonly ParsedUnit[];
  readonly findings: readonly Finding[];
}

const withoutCondition = (text: string): string => text.replace(/\([^()]*\)/gu, ' ');
const keyOf = (text: string): string => normaliseName(withoutCondition(text));
const inParentheses = (text: string): string => /\(([^()]+)\)/u.exec(text)?.[1]?.trim() ?? '';

/** The units that carry this name; failing that, those that the text itself names in parentheses. */
function lookUp(text: string, index: NameIndex): readonly NameMatch[] {
  const matches = index.get(keyOf(text)) ?? [];
  return matches.length > 0 ? matches : (index.get(normaliseName(inParentheses(text))) ?? []);
}

/** What makes two mentions the same unit: the directory's id, or the name where it has none. */
export const identityOf = (unit: ParsedUnit): string => unit.agencyId ?? unit.groupId ?? keyOf(unit.text);

/** Names within a few letters of the text, nearest first: suggestions for a person, never an answer. */
function suggestions(key: string, index: NameIndex): readonly string[] {
  const most = Math.max(1, Math.floor(key.length * 0.12));
  return [...index]
    .filter(([name]) => Math.abs(name.length - key.length) <= most)
    .map(([name, matches]) => ({ far: distance(name, key), name: matches[0]?.name ?? name }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name)
    .slice(0, 3);
}

function describeUnknown(text: string, key: string, field: string, index: NameIndex): Finding {
  const near = suggestions(key, index);
  const severity = field === 'leads' ? 'error' : 'warning';
  return near.length > 0
    ? finding('UNIT.SUGGESTED', severity, field, [
        `“${text}” không có trong danh mục; có phải là: ${near.join(', ')}?`,
        `"${text}" is not in the directory; did the document mean: ${near.join(', ')}?`,
      ])
    : finding('UNIT.UNKNOWN', severity, field, [
        `“${text}” không có trong danh mục cơ quan, đơn vị.`,
        `"${text}" is not in the directory.`,
      ]);
}

function describe(text: string, field: string, index: NameIndex): readonly Finding[] {
  const key = keyOf(text);
  const matches = lookUp(text, index);
  const findings: Finding[] = [];
  if (matches.length === 0 && index.size > 0) findings.push(describeUnknown(text, key, field, index));
  if (matches.length > 1)
    findings.push(
      finding('UNIT.AMBIGUOUS', field === 'leads' ? 'error' : 'warning', field, [
        `“${text}” có thể là nhiều đơn vị: ${matches.map((m) => m.name).join(', ')}.`,
        `"${text}" may be any of: ${matches.map((m) => m.name).join(', ')}.`,
      ]),
    );
  if (matches.length === 1 && matches[0]?.open)
    findings.push(
      finding('UNIT.OPEN_GROUP', field === 'leads' ? 'error' : 'info', field, [
        `“${text}” là nhóm mở: chỉ có trách nhiệm khi được nêu đích danh.`,
        `"${text}" is an open group: it owes nothing until its members are named.`,
      ]),
    );
  const condition = inParentheses(text);
  if (condition !== '' && !index.has(normaliseName(condition)) && !/^cơ quan/iu.test(condition))
    findings.push(
      finding('UNIT.CONDITION', 'info', field, [
        `Đơn vị kèm điều kiện: “${condition}”.`,
        `The unit is named under a condition: "${condition}".`,
      ]),
    );
  return findings;
}

/**
 * Splits the units named in a cell and looks each up by its normalised name; what the directory does not
 * know keeps its text, with a finding. With an empty index every unit is kept as text, without findings.
 */
export function resolveUnits(
  text: string,
  index: NameIndex,
  { field, inferred }: { readonly field: string; readonly inferred: boolean },
): ResolvedUnits {
  const findings: Finding[] = [];
  const units = splitUnits(text, (name) => index.has(normaliseName(name))).map((named): ParsedUnit => {
    const matches = lookUp(named.text, index);
    const match = matches.length === 1 ? matches[0] : undefined;
    findings.push(...describe(named.text, field, index));
    if (named.glued)
      findings.push(
        finding('UNIT.SEPARATOR_MISSING', 'warning', field, [
          `Thiếu dấu ngăn cách trước “${named.text}”; đã tách thành hai đơn vị.`,
          `The separator before "${named.text}" is missing; read as two units.`,
        ]),
      );
    return {
      text: named.text,
      agencyId: match?.agencyId ?? null,
      groupId: match?.groupId ?? null,
      inferred,
    };
  });
  return { units, findings };
}
