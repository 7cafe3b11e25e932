import { atTheLatestOn, ofEachYear, reportProducts } from '#libs/domain/on-record/reports';
import { parseTiming } from '#libs/domain/timing/schedule';
import type { ParsedReporting, ParsedTask, ParsedTiming } from '#libs/domain/plan/draft/parsed-plan';

/** Of the last words of a report's text those that say on which day of each year it is due; null where none do. */
const yearlyWords = ({ text, due }: ParsedReporting & { readonly due: string }): string | null => {
  const words = text.split(/\s+/u);
  const tails = Array.from({ length: Math.min(10, words.length) }, (_, n) => words.slice(-n - 1).join(' '));
  const said = tails.flatMap((tail) => [tail, ofEachYear(tail)]);
  const planYear = Number(due.slice(0, 4));
  const names = (phrase: string): boolean => {
    const read = parseTiming(phrase, { planYear });
    return read.kind === 'yearly' && read.due === due;
  };
  // The longest that is understood: "trước ngày 01/3" says more than "01/3".
  return said.findLast(names) ?? null;
};

const timingOf = (row: ParsedReporting): ParsedTiming => {
  const { recurrence, due } = row;
  const yearly = recurrence === 'yearly' && due !== null ? yearlyWords({ ...row, due }) : null;
  const text = yearly ?? (due === null ? '' : atTheLatestOn(due));
  const said = { text, start: null, due, inferred: false };
  if (recurrence !== 'once') return { ...said, kind: recurrence, rule: `${recurrence}-cycle` };
  return due === null
    ? { ...said, kind: 'unresolved', rule: 'person-sets' }
    : { ...said, kind: 'by-date', rule: 'until-date' };
};

/** A report that the body orders, as the task of those who must send it. Its key stays that of the report. */
export const taskOfReport = (row: ParsedReporting): ParsedTask => ({
  key: row.key,
  number: row.key,
  section: null,
  title: row.text,
  leads: row.from,
  coordinators: [],
  product: reportProducts[row.kind],
  productInferred: false,
  timing: timingOf(row),
  source: row.source,
  findings: row.findings,
});
