import type { NameIndex, NameMatch } from '#libs/domain/directory-names/directory-names';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import { type Finding, limitsOf, type ParsedUnit, type UnitChange } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import {
  inParentheses,
  isKnown,
  keyOf,
  lookUp,
  suggestionsFor,
  type Suggestion,
} from '#libs/plan-import/meaning/name-lookup';
import { splitUnits, type NamedUnit } from '#libs/plan-import/meaning/split-units';

export interface ResolvedUnits {
  readonly units: readonly ParsedUnit[];
  readonly findings: readonly Finding[];
}

/** What makes two mentions the same unit: the directory's id, or the name where it has none. */
export const identityOf = (unit: ParsedUnit): string => unit.agencyId ?? unit.groupId ?? keyOf(unit.text);

/** Units as a correction names them; null unless the directory knows all of them. */
export const asChanges = (units: readonly ParsedUnit[]): readonly UnitChange[] | null =>
  units.length > 0 && units.every((unit) => unit.agencyId !== null || unit.groupId !== null)
    ? units.map(({ agencyId, groupId, text, ...unit }) => ({ agencyId, groupId, text, ...limitsOf(unit) }))
    : null;

interface Reading {
  readonly named: NamedUnit;
  readonly unit: ParsedUnit;
  readonly match: NameMatch | null;
  readonly matches: readonly NameMatch[];
  readonly variant: boolean;
  readonly near: readonly Suggestion[];
  readonly limit: string;
}

/** What leaves units out of a group; everything else in parentheses says to whom of it something applies. */
const exceptive = /^(?:ngoại\s+)?trừ\s|^không\s+(?:bao gồm|kể)\s/iu;
/** A condition or an exception that follows the name without parentheses. */
const limited =
  /^(.{3,}?)\s*[,–-]?\s+((?:thuộc diện|ngoại trừ|trừ|không bao gồm|không kể|có(?!\s+liên quan))\s.+)$/iu;

interface Found extends ReturnType<typeof lookUp> {
  /** The words by which the unit is limited, or ''. */
  readonly limit: string;
}

const isGroup = ({ matches }: Pick<Found, 'matches'>): boolean =>
  matches.length === 1 && matches[0]?.groupId !== null;

/** The unit by its name, and by what goes before a condition where the whole is no name and the rest is a group. */
function find(text: string, index: NameIndex): Found {
  const found = lookUp(text, index);
  if (found.matches.length > 0) return { ...found, limit: limitIn(text, index) };
  const [, name = '', limit = ''] = limited.exec(text) ?? [];
  const before = name === '' ? found : lookUp(name, index);
  return isGroup(before) ? { ...before, limit: limit.trim() } : { ...found, limit: limitIn(text, index) };
}

/** What parentheses say of a unit that is no name of it. */
function limitIn(text: string, index: NameIndex): string {
  const words = inParentheses(text);
  return words === '' || index.has(normaliseName(words)) || /^cơ quan/iu.test(words) ? '' : words;
}

/** Only of a group can some be meant; a unit by itself is what its name says. */
const limits = (found: Found): Pick<ParsedUnit, 'condition' | 'exception'> =>
  found.limit === '' || !isGroup(found)
    ? {}
    : exceptive.test(found.limit)
      ? { exception: found.limit }
      : { condition: found.limit };

function readOne(named: NamedUnit, index: NameIndex, inferred: boolean): Reading {
  const found = find(named.text, index);
  const { matches, variant, limit } = found;
  const match = matches.length === 1 ? (matches[0] ?? null) : null;
  const near = matches.length === 0 ? suggestionsFor(named.text, index) : [];
  const { agencyId, groupId } = match ?? { agencyId: null, groupId: null };
  const unit = { text: named.text, agencyId, groupId, inferred, ...limits(found) };
  return { named, unit, match, matches, variant, near, limit };
}

type Ids = Pick<NameMatch, 'agencyId' | 'groupId' | 'name'>;
const changeOf = ({ agencyId, groupId, name }: Ids): UnitChange =>
  agencyId === null ? { groupId, text: name } : { agencyId, text: name };

/**
 * The whole field as it would be with a unit replaced. Other units that were not found take their own nearest
 * name; without one the field cannot be put right in one act.
 */
function correction(
  readings: readonly Reading[],
  at: number,
  by: readonly Ids[],
): readonly UnitChange[] | null {
  const changes: UnitChange[] = [];
  for (const [i, { unit, near }] of readings.entries()) {
    const known = unit.agencyId !== null || unit.groupId !== null;
    const kept: UnitChange = {
      agencyId: unit.agencyId,
      groupId: unit.groupId,
      text: unit.text,
      ...limitsOf(unit),
    };
    const best = near[0] === undefined ? null : changeOf(near[0].match);
    if (i === at) changes.push(...by.map((one) => ({ ...changeOf(one), ...limitsOf(unit) })));
    else if (known) changes.push(kept);
    else if (best !== null) changes.push(best);
    else return null;
  }
  return changes;
}

function proposal(
  readings: readonly Reading[],
  at: number,
  by: readonly Ids[],
  field: string,
  score?: number,
) {
  const units = by.length === 0 ? null : correction(readings, at, by);
  if (units === null || !['leads', 'coordinators', 'from', 'to'].includes(field)) return null;
  return { changes: { [field]: units }, ...(score === undefined ? {} : { score }) };
}

/** Who is above or outside what a plan can assign to: reports go there, tasks do not. */
const superior =
  /^(?:(?:ubnd|[uủ][ỷy] ban nhân dân)\s+(?:tp|thành phố|tỉnh)|thành phố$|tỉnh$|bộ\s(?!chỉ huy|phận|đội)|chính phủ|thủ tướng|trung ương|(?:ban thường vụ |thường trực |ban cán sự đảng )?(?:thành ủy|tỉnh ủy|tỉnh uỷ|thành uỷ)|hđnd|hội đồng nhân dân|ban chỉ đạo trung ương|văn phòng chính phủ|quốc hội)/iu;

function describeUnknown(readings: readonly Reading[], at: number, field: string): Finding {
  const { named, near } = readings[at]!;
  const unit = named.text;
  const severity = field === 'leads' ? 'error' : 'warning';
  const [best] = near;
  if (superior.test(unit))
    return finding(
      'UNIT.SUPERIOR',
      severity === 'error' ? 'warning' : 'info',
      field,
      message('finding.UNIT.SUPERIOR', { unit }),
    );
  if (best === undefined)
    return finding('UNIT.UNKNOWN', severity, field, message('finding.UNIT.UNKNOWN', { unit }));
  const names = near.map(({ match }) => match.name);
  return finding(
    'UNIT.SUGGESTED',
    severity,
    field,
    message('finding.UNIT.SUGGESTED', { unit, names }),
    proposal(readings, at, [best.match], field, best.score),
  );
}

function describeMatch(readings: readonly Reading[], at: number, field: string): Finding[] {
  const { named, match, matches, variant } = readings[at]!;
  const unit = named.text;
  const findings: Finding[] = [];
  if (matches.length > 1) {
    const told = message('finding.UNIT.AMBIGUOUS', { unit, names: matches.map(({ name }) => name) });
    findings.push(finding('UNIT.AMBIGUOUS', field === 'leads' ? 'error' : 'warning', field, told));
  }
  if (match !== null && variant)
    findings.push(
      finding('UNIT.VARIANT', 'info', field, message('finding.UNIT.VARIANT', { unit, name: match.name })),
    );
  if (match?.open)
    findings.push(
      finding(
        'UNIT.OPEN_GROUP',
        field === 'leads' ? 'error' : 'info',
        field,
        message('finding.UNIT.OPEN_GROUP', { unit }),
      ),
    );
  if (match !== null && match.dissolved !== null) {
    const { on, successors } = match.dissolved;
    const to = successors.map(({ name }) => name);
    findings.push(
      finding(
        'UNIT.DISSOLVED',
        'warning',
        field,
        message('finding.UNIT.DISSOLVED', { unit, on, to }),
        proposal(readings, at, successors, field),
      ),
    );
  }
  return findings;
}

function describeLimit({ limit, unit }: Reading, field: string): Finding {
  if (unit.exception !== undefined)
    return finding('UNIT.EXCEPTION', 'info', field, message('finding.UNIT.EXCEPTION', { limit }));
  const told =
    unit.condition === undefined
      ? message('finding.UNIT.CONDITION', { limit })
      : message('finding.UNIT.CONDITION.asked', { limit });
  return finding('UNIT.CONDITION', 'info', field, told);
}

function describe(readings: readonly Reading[], at: number, field: string, index: NameIndex): Finding[] {
  const { named, matches, limit } = readings[at]!;
  const findings = describeMatch(readings, at, field);
  if (matches.length === 0 && index.size > 0) findings.push(describeUnknown(readings, at, field));
  if (limit !== '') findings.push(describeLimit(readings[at]!, field));
  if (named.glued)
    findings.push(
      finding(
        'UNIT.SEPARATOR_MISSING',
        'warning',
        field,
        message('finding.UNIT.SEPARATOR_MISSING', { unit: named.text }),
      ),
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
  const named = splitUnits(text, (name) => isKnown(name, index));
  const readings = named.map((one) => readOne(one, index, inferred));
  return {
    units: readings.map(({ unit }) => unit),
    findings: readings.flatMap((_, at) => describe(readings, at, field, index)),
  };
}
