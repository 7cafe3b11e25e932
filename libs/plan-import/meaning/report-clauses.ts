import type { ReportingKind } from '#libs/domain/plan/draft/index';
import { splitSubject } from '#libs/plan-import/meaning/subject';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';

export interface Clause {
  readonly before: string;
  readonly deadline: string;
}

const EVERY = 'h[àằ]ng';
const DAY =
  '(?:ngày\\s+)?\\d{1,2}(?:\\s*\\/\\s*|\\s+tháng\\s+)\\d{1,2}(?:(?:\\s*\\/\\s*|\\s+năm\\s+)\\d{4})?';
/** A stated last day, with or without its year. */
export const deadline = new RegExp(
  `(?:trước|chậm nhất|muộn nhất|đến hết|xong trước)\\s+(?:là\\s+|vào\\s+|trước\\s+)?(?:${DAY}(?:\\s+${EVERY} năm)?|(?:ngày\\s+)?\\d{1,2}\\s+(?:của\\s+)?(?:${EVERY} tháng|tháng cuối (?:của )?(?:${EVERY} )?quý))`,
  'giu',
);
export const yearly = /(?:định kỳ\s+)?h[àằ]ng năm/iu;

/** Each deadline of a paragraph with the words in front of it. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(deadline)) {
    clauses.push({ before: text.slice(start, match.index), deadline: match[0] });
    start = match.index + match[0].length;
  }
  // "… trước ngày 10/6 (6 tháng) và trước ngày 10/12 (năm)": the second says nothing of its own.
  const whole = clauses.map((clause, i) =>
    i > 0 && clause.before.length < 40 && !/gửi|báo cáo/iu.test(clause.before)
      ? { ...clause, before: clauses[0]!.before }
      : clause,
  );
  // "Trước ngày 20/12, Sở X gửi …": the deadline stands in front.
  const [only] = clauses;
  const after = text.slice(start);
  if (
    clauses.length === 1 &&
    only !== undefined &&
    only.before.trim().length < 30 &&
    /gửi|báo cáo/iu.test(after)
  )
    return [{ ...only, before: `${only.before}${after.replace(/^[\s,]+/u, '')} ` }];
  return whole;
}

/** The receiver: the units between the last "gửi …", "về" or "báo cáo" and the deadline. */
export function receiverIn(before: string): string {
  const verb =
    /(?:gửi(?:\s+(?:báo cáo|kết quả))?(?:\s+(?:về|cho|đến))?\s*:?|báo cáo(?:\s+(?:kết quả|tình hình))?(?:\s+(?:về|cho))?|về)\s+/giu;
  const tails = [...before.matchAll(verb)].map((match) => before.slice(match.index + match[0].length));
  const tail =
    tails.reverse().find((words) => beginsUnit(words) || /^(?:Thành phố|Tỉnh)(?=[\s,.;]|$)/u.test(words)) ??
    '';
  // "… (Cơ quan Thường trực) trước ngày", "… để tổng hợp".
  return tail.replace(/\s+(?:để|nhằm|theo)\s.*$/iu, '');
}

/** The sender: the units that the clause begins with, up to what they do. */
export function senderIn(before: string): string {
  const content = before
    .replace(/^(?:[,;.:\s]|[-+–•]\s|(?:[a-zđ]|\d{1,2})[.)]\s)+/u, '')
    .replace(/^[^;]*;\s*(?=thủ trưởng)/iu, '')
    // "Chế độ báo cáo: Các sở …" has a heading in front.
    .replace(/^(?!các sở|ubnd|sở)[^:;,]{0,40}:\s*/iu, '')
    .replace(/^(?:định kỳ\s*)?(?:h[àằ]ng (?:năm|quý|tháng)|(?:0?6|sáu) tháng)?\s*,\s*/iu, '');
  // "Thành phố báo cáo Bộ …": the city is its committee.
  const committee = /^(Thành phố|Tỉnh)\s+(?=báo cáo|gửi|trình)/u.exec(content)?.[1];
  if (committee !== undefined) return `UBND ${committee}`;
  const owner = splitSubject(content)?.owner ?? '';
  return owner.length > 900 ? '' : owner;
}

export const kindOf = (text: string): ReportingKind =>
  /chuyên đề|chuyên sâu/iu.test(text)
    ? 'thematic'
    : /tổng kết/iu.test(text)
      ? 'final-review'
      : /sơ kết/iu.test(text)
        ? 'interim-review'
        : /đột xuất|theo yêu cầu/iu.test(text) && !/định kỳ|h[àằ]ng/iu.test(text)
          ? 'ad-hoc'
          : 'periodic';
