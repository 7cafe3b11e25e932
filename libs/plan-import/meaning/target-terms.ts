import type { Finding, TargetOperator } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { Quantity } from '#libs/plan-import/meaning/numbers';

const before: readonly (readonly [TargetOperator, RegExp])[] = [
  ['<=', /(?:tối đa|không quá|nhiều nhất|không vượt quá|không cao hơn)(?: là)?\s*$|(?:≤|<=)\s*$/iu],
  ['>=', /(?:tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn)(?: là| đạt)?\s*$|(?:≥|>=)\s*$/iu],
  ['>', /(?:trên|hơn|vượt|cao hơn|lớn hơn)\s*$|>\s*$/iu],
  ['<', /(?:dưới|thấp hơn|ít hơn|nhỏ hơn|còn dưới)\s*$|<\s*$/iu],
  ['~', /(?:khoảng|xấp xỉ|gần|ước(?: đạt)?)\s*$/iu],
];
const least = /^(?:\s+(?!trong|có|được)\p{L}+){0,4}?\s*trở lên/iu;
const most = /^(?:\s+(?!trong|có|được)\p{L}+){0,4}?\s*trở xuống/iu;

/** How the words around a number compare with it. */
export function operatorOf(text: string, { start, end, max }: Quantity): TargetOperator {
  const head = text.slice(Math.max(0, start - 40), start);
  const tail = text.slice(end, end + 200);
  const stated = before.find(([, pattern]) => pattern.test(head))?.[0];
  if (max !== null) return 'range';
  if (stated !== undefined) return stated;
  if (least.test(tail) || (/(?:^|[^\p{L}])từ\s*$/iu.test(head) && /^[^.;]*trở lên/iu.test(tail))) return '>=';
  return most.test(tail) ? '<=' : '=';
}

const unclear = (words: string): Finding =>
  finding(
    'TARGET.OPERATOR_UNCLEAR',
    'warning',
    'operator',
    message('finding.TARGET.OPERATOR_UNCLEAR', { words }),
  );
const yearless = finding('TARGET.NO_YEAR', 'warning', 'year', message('finding.TARGET.NO_YEAR'));
const unitless = finding('TARGET.NO_UNIT', 'warning', 'unit', message('finding.TARGET.NO_UNIT'));

/** What a person must settle before the target can be followed. */
export const judgeTarget = (
  text: string,
  { start, end, max, unit }: Quantity,
  year: number | null,
): Finding[] => [
  ...(max !== null && /^[^.;,]*trở lên/iu.test(text.slice(end)) ? [unclear(text.slice(start, end))] : []),
  ...(year === null ? [yearless] : []),
  ...(unit === '' ? [unitless] : []),
];
