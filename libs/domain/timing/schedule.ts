import { civilDate, dayBefore, daysInMonth, type CivilDate } from '#libs/domain/timing/civil-date';
import type { TimingRuleId } from '#libs/domain/timing/rules';

/** How a timing phrase recurs or ends; the words of `plan parse --json`. */
export type ScheduleKind =
  | 'continuous'
  | 'yearly'
  | 'half-yearly'
  | 'quarterly'
  | 'monthly'
  | 'weekly'
  | 'by-date'
  | 'range'
  | 'unresolved';

/** What a timing phrase means. Dates are `YYYY-MM-DD` in Asia/Ho_Chi_Minh and end at 24:00. */
export interface Schedule {
  readonly kind: ScheduleKind;
  readonly start: string | null;
  /** For a recurring schedule with a stated day: the first one, in the plan's year. */
  readonly due: string | null;
  /** Stable id of the rule that was applied; `ruleOf` (rules.ts) gives its wording and citation. */
  readonly rule: string;
}

interface Context {
  /** Stands in for a year that the phrase leaves out; null when the plan does not say. */
  readonly planYear: number | null;
}
type Groups = Record<string, string | undefined>;
type Reader = (groups: Groups, context: Context) => Schedule | null;

const cycle = (kind: ScheduleKind, rule: TimingRuleId): Schedule => ({ kind, start: null, due: null, rule });
const unresolved = cycle('unresolved', 'person-sets');
const dueBy = (due: CivilDate | null, rule: TimingRuleId): Schedule | null =>
  due === null ? null : { kind: 'by-date', start: null, due, rule };
const range = (start: CivilDate | null, due: CivilDate | null, rule: TimingRuleId): Schedule | null =>
  start === null || due === null || start > due ? null : { kind: 'range', start, due, rule };

const quarters: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const yearOf = (text: string | undefined, { planYear }: Context): number | null =>
  text === undefined ? planYear : Number(text);
const inPlanYear = (rule: TimingRuleId, g: Groups): TimingRuleId =>
  (g.year === undefined ? `${rule}-plan-year` : rule) as TimingRuleId;
const monthEnd = (year: number | null, month: number): CivilDate | null =>
  year === null || month < 1 || month > 12 ? null : civilDate(year, month, daysInMonth(year, month));
const stated = (g: Groups, context: Context, n = ''): CivilDate | null => {
  const year = yearOf(g[`year${n}`], context);
  return year === null ? null : civilDate(year, Number(g[`month${n}`]), Number(g[`day${n}`]));
};

const YEAR = '(?:năm )?(?<year>\\d{4})';
const OF_YEAR = '(?: ?/ ?| năm | )(?<year>\\d{4})';
const UNTIL = '(?:hoàn thành |xong )?(?:trong |đến hết |hết |chậm nhất (?:vào |trong |là )?|vào )?';
const day = (n = ''): string =>
  `(?:ngày )?(?<day${n}>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month${n}>\\d{1,2})(?:(?: ?[/.-] ?| năm )(?<year${n}>\\d{4}))?`;
const EVERY = '(?:định kỳ )?(?:h[àằ]ng|mỗi)';
const BEFORE = '(?:hoàn thành |xong |gửi )?trước ';
const LATEST =
  '(?:hoàn thành |xong )?(?:chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|đến hết|hết|không quá|đến) ';

const phrases: readonly (readonly [string, Reader])[] = [
  ['thường xuyên(?:, liên tục)?', () => cycle('continuous', 'continuous')],
  [`${EVERY} tuần`, () => cycle('weekly', 'weekly-cycle')],
  [`${EVERY} tháng`, () => cycle('monthly', 'monthly-cycle')],
  [`${EVERY} quý`, () => cycle('quarterly', 'quarterly-cycle')],
  [`(?:${EVERY}|định kỳ) 0?6 tháng(?: (?:một|1) lần)?`, () => cycle('half-yearly', 'half-yearly-cycle')],
  [`${EVERY} năm`, () => cycle('yearly', 'yearly-cycle')],
  [`${BEFORE}${day()} ${EVERY} năm`, (g, c) => yearlyDay(g, c, 'yearly-before-date')],
  [`${LATEST}${day()} ${EVERY} năm`, (g, c) => yearlyDay(g, c, 'yearly-until-date')],
  [`${UNTIL}${YEAR}`, (g) => dueBy(civilDate(Number(g.year), 12, 31), 'year-end')],
  [
    `(?:từ )?(?:giai đoạn )?(?:năm )?(?<from>\\d{4})(?: ?- ?| đến )(?:năm )?(?<to>\\d{4})(?<horizon>,? (?:và )?(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? \\d{4})?`,
    (g) =>
      range(
        civilDate(Number(g.from), 1, 1),
        civilDate(Number(g.to), 12, 31),
        g.horizon === undefined ? 'year-range' : 'range-with-horizon',
      ),
  ],
  [
    `${UNTIL}quý (?:(?:iv|i{1,3}|[1-4]) ?(?:-|,|và) ?(?:quý )?)?(?<quarter>iv|i{1,3}|[1-4])(?:${OF_YEAR})?`,
    (g, c) =>
      dueBy(monthEnd(yearOf(g.year, c), (quarters[g.quarter ?? ''] ?? 0) * 3), inPlanYear('quarter-end', g)),
  ],
  [
    `${UNTIL}(?:0?6|sáu) tháng (?<half>đầu|cuối) năm(?: (?<year>\\d{4}))?`,
    (g, c) => dueBy(monthEnd(yearOf(g.year, c), g.half === 'đầu' ? 6 : 12), inPlanYear('half-year-end', g)),
  ],
  [
    `${UNTIL}tháng (?<month>\\d{1,2})(?:${OF_YEAR})?`,
    (g, c) => dueBy(monthEnd(yearOf(g.year, c), Number(g.month)), inPlanYear('month-end', g)),
  ],
  [`${UNTIL}(?<part>đầu|giữa|cuối) tháng (?<month>\\d{1,2})${OF_YEAR}`, (g) => partOfMonth(g)],
  [`${UNTIL}(?<part>đầu|giữa|cuối) năm (?<year>\\d{4})`, (g) => partOfYear(g)],
  [
    `${BEFORE}${day()}`,
    (g, c) => {
      const date = stated(g, c);
      return dueBy(date === null ? null : dayBefore(date), 'before-date');
    },
  ],
  [`${LATEST}${day()}`, (g, c) => dueBy(stated(g, c), 'until-date')],
  [day(), (g, c) => dueBy(stated(g, c), 'on-date')],
  [
    `từ ${day('1')}(?: đến(?: hết)? | ?- ?)${day('2')}`,
    (g, c) => range(stated({ ...g, year1: g.year1 ?? g.year2 }, c, '1'), stated(g, c, '2'), 'date-range'),
  ],
];
const readers = phrases.map(([source, read]) => ({ pattern: new RegExp(`^(?:${source})$`, 'u'), read }));

function yearlyDay(g: Groups, context: Context, rule: TimingRuleId): Schedule | null {
  // 2028 is a leap year: 29/02 of every year is then at least a day that exists.
  const real = civilDate(2028, Number(g.month), Number(g.day)) !== null && g.year === undefined;
  if (!real) return null;
  const date = stated(g, context);
  const due = date !== null && rule === 'yearly-before-date' ? dayBefore(date) : date;
  return { kind: 'yearly', start: null, due, rule };
}

function partOfMonth(g: Groups): Schedule | null {
  const [year, month] = [Number(g.year), Number(g.month)];
  if (month < 1 || month > 12) return null;
  const part = g.part === 'đầu' ? 1 : g.part === 'giữa' ? 15 : daysInMonth(year, month);
  return dueBy(civilDate(year, month, part), 'part-of-period');
}

function partOfYear(g: Groups): Schedule | null {
  const [month, part] = g.part === 'đầu' ? [1, 1] : g.part === 'giữa' ? [6, 30] : [12, 31];
  return dueBy(civilDate(Number(g.year), month, part), 'part-of-period');
}

/**
 * Reads a timing phrase as plans write it ("Hàng năm", "Quý III - IV/2025", "trước ngày 20/10/2021").
 * Only a phrase that is understood as a whole yields dates; all others are `unresolved`, never a guess.
 *
 * @param text the cell's text, in any case and Unicode normal form
 * @param context `planYear` stands in for a year that the phrase leaves out; null when the plan does not say
 * @see ruleOf for each rule's source (Civil Code 2015 arts. 146–148)
 */
export function parseTiming(text: string, context: Context): Schedule {
  const phrase = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.;,:]+|[\s.;,:]+$/gu, '');
  if (phrase.length > 200) return unresolved;
  for (const { pattern, read } of readers) {
    const match = pattern.exec(phrase);
    const schedule = match === null ? null : read(match.groups ?? {}, context);
    if (schedule !== null) return schedule;
  }
  return unresolved;
}
