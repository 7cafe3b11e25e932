import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import type { Finding, ParsedReporting, ParsedUnit, ReportingKind } from '#libs/domain/plan/parsed-plan';
import { parseTiming } from '#libs/domain/timing/schedule';
import { finding } from '#libs/plan-import/findings';
import { identityOf, resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import type { TextBlock } from '#libs/plan-import/read/blocks';
import { cellReference } from '#libs/plan-import/read/place-name';

interface Clause {
  readonly before: string;
  readonly deadline: string;
}

/** A stated last day, with or without its year. */
export const deadline =
  /(?:trước|chậm nhất|đến hết)\s+(?:là\s+|vào\s+)?(?:ngày\s+)?\d{1,2}(?:\s*\/\s*|\s+tháng\s+)\d{1,2}(?:(?:\s*\/\s*|\s+năm\s+)\d{4})?(?:\s+h[àằ]ng năm)?/giu;
const yearly = /(?:định kỳ\s+)?h[àằ]ng năm/iu;

/** Each deadline of a paragraph with the words in front of it. */
function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(deadline)) {
    clauses.push({ before: text.slice(start, match.index), deadline: match[0] });
    start = match.index + match[0].length;
  }
  return clauses;
}

/** The receiver: the units between the last "gửi …", "về" or "báo cáo" and the deadline. */
function receiver(before: string): string {
  const verb = /(?:gửi(?:\s+(?:về|cho))?\s*:?|báo cáo|về)\s+/giu;
  const tails = [...before.matchAll(verb)].map((match) => before.slice(match.index + match[0].length));
  return tails.reverse().find(beginsUnit) ?? '';
}

/** The sender: the units that the clause begins with, up to what they do. */
function sender(before: string): string {
  const content = before
    .replace(/^(?:[,;.:\s]|[-+–•]\s|(?:[a-zđ]|\d{1,2})[.)]\s)+/u, '')
    .replace(/^[^;]*;\s*(?=thủ trưởng)/iu, '')
    // "Chế độ báo cáo: Các sở …" has a heading in front.
    .replace(/^(?!các sở)[^:;,]{0,40}:\s*/iu, '');
  const verb =
    /\s+(?:có trách nhiệm|theo chức năng|xây dựng|hoàn thiện|tổng hợp|tiến hành|báo cáo|gửi|định kỳ|chủ động|rà soát)(?=[\s,])/iu.exec(
      content,
    );
  const names = verb === null ? '' : content.slice(0, verb.index);
  // A unit's head answers for the unit.
  return names.length > 300 || !beginsUnit(names)
    ? ''
    : names.replace(/(?:thủ trưởng|chủ tịch)\s+(?=\p{L})/giu, '');
}

const kindOf = (text: string): ReportingKind =>
  /tổng kết/iu.test(text)
    ? 'final-review'
    : /sơ kết/iu.test(text)
      ? 'interim-review'
      : /chuyên đề/iu.test(text)
        ? 'thematic'
        : 'periodic';

function judge(draft: Pick<ParsedReporting, 'text' | 'from' | 'to' | 'due'>): Finding[] {
  const findings: Finding[] = [];
  if (draft.from.length === 0)
    findings.push(
      finding('REPORT.SENDER_UNREAD', 'warning', 'from', [
        'Chưa đọc được đơn vị phải báo cáo.',
        'Who must report could not be read.',
      ]),
    );
  if (draft.due === null)
    findings.push(
      finding('REPORT.DUE_UNREAD', 'warning', 'due', [
        'Chưa xác định được hạn báo cáo.',
        'The due date could not be fixed.',
      ]),
    );
  if (/năm trước/iu.test(draft.text) && /kế hoạch[^.;]{0,40}năm sau/iu.test(draft.text))
    findings.push(
      finding('REPORT.TWO_PRODUCTS', 'info', 'text', [
        'Phải nộp hai sản phẩm: báo cáo kết quả năm trước và kế hoạch năm sau.',
        "Two products are owed: the past year's result and the next year's plan.",
      ]),
    );
  return findings;
}

/** A round waits for the rounds that its own sender receives, when those are due no later. */
function chain(drafts: readonly ParsedReporting[]): readonly ParsedReporting[] {
  const overlap = (a: readonly ParsedUnit[], b: readonly ParsedUnit[]): boolean => {
    const ids = new Set(a.map(identityOf));
    return b.some((unit) => ids.has(identityOf(unit)));
  };
  return drafts.map((draft) => ({
    ...draft,
    waitsFor: drafts
      .filter(
        ({ key, to, due }) => key !== draft.key && overlap(to, draft.from) && (due ?? '') < (draft.due ?? ''),
      )
      .map(({ key }) => key),
  }));
}

/**
 * Reads the reports that the body orders: sentences that send something to a unit by a stated day. Chained
 * rounds (units → monitoring agency → UBND) name each other in `waitsFor`.
 */
export function readReporting(
  paragraphs: readonly TextBlock[],
  index: NameIndex,
  planYear: number | null,
): readonly ParsedReporting[] {
  const drafts: ParsedReporting[] = [];
  paragraphs.forEach(({ text, place }) => {
    if (text.length > 5000) return;
    for (const clause of clausesOf(text)) {
      const to = resolveUnits(receiver(clause.before), index, { field: 'to', inferred: false });
      if (to.units.length === 0) continue;
      const from = resolveUnits(sender(clause.before), index, { field: 'from', inferred: false });
      const inherits = yearly.test(text) && !/\d{4}/u.test(clause.deadline) && !yearly.test(clause.deadline);
      const phrase = inherits ? `${clause.deadline} hàng năm` : clause.deadline;
      const { kind, due } = parseTiming(phrase, { planYear });
      const read = {
        text: `${clause.before}${clause.deadline}`.replace(/^[\s,;.]+/u, ''),
        from: from.units,
        to: to.units,
        due,
      };
      drafts.push({
        key: `R${drafts.length + 1}`,
        ...read,
        kind: kindOf(read.text),
        recurrence: kind === 'yearly' ? 'yearly' : 'once',
        waitsFor: [],
        source: {
          ...{ part: 'body', page: place.page, line: place.line, table: null, row: null },
          cells: { due: cellReference(place) },
        },
        findings: [...judge(read), ...to.findings, ...from.findings],
      });
    }
  });
  return chain(drafts);
}
