import {
  civilDate,
  dayBefore,
  dayInYear,
  daysInMonth,
  type CivilDate,
  type MonthDay,
} from '#libs/domain/timing/civil-date';
import { mendDates } from '#libs/domain/timing/mangled-date';
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
const UNTIL =
  '(?:hoàn thành |xong |thực hiện |trình )?(?:trong (?:cả )?|cả |đến hết |hết |đến |chậm nhất (?:vào |trong |là )?|vào )?';
const day = (n = ''): string =>
  `(?:ngày )?(?<day${n}>\\d{1,2})(?: ?[/.-] ?| tháng )(?<month${n}>\\d{1,2})(?:(?: ?[/.-] ?| năm )(?<year${n}>\\d{4}))?`;
const EVERY = '(?:định kỳ )?(?:h[àằ]ng|mỗi)';
const BEFORE = '(?:hoàn thành |xong |gửi )?trước ';
const LATEST =
  '(?:hoàn thành |xong )?(?:chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?|đến hết|hết|không quá|đến) ';

const phrases: readonly (readonly [string, Reader])[] = [
  [
    'thường xuyên(?:, liên tục|,? h[àằ]ng năm|,? (?:trong|cả) năm(?: \\d{4})?)?',
    () => cycle('continuous', 'continuous'),
  ],
  [`${EVERY} tuần`, () => cycle('weekly', 'weekly-cycle')],
  [`${EVERY} tháng`, () => cycle('monthly', 'monthly-cycle')],
  [`${EVERY} quý`, () => cycle('quarterly', 'quarterly-cycle')],
  [`(?:${EVERY}|định kỳ) 0?6 tháng(?: (?:một|1) lần)?`, () => cycle('half-yearly', 'half-yearly-cycle')],
  [
    `(?:${EVERY}|định kỳ) 0?6 tháng(?:,| và) ?(?:(?:${EVERY}|1|một) )?năm`,
    () => cycle('half-yearly', 'half-yearly-cycle'),
  ],
  [
    `${EVERY} quý, 0?6 tháng(?:,| và)? ?(?:(?:${EVERY}|1|một) )?năm`,
    () => cycle('quarterly', 'quarterly-cycle'),
  ],
  [`${EVERY} năm`, () => cycle('yearly', 'yearly-cycle')],
  [
    `${UNTIL}(?:quý (?<quarter>iv|i{1,3}|[1-4])|tháng (?<month>\\d{1,2})) ${EVERY} năm`,
    (g, c) => yearlyPeriod(g, c),
  ],
  [
    `${UNTIL}(?<part>đầu|giữa|cuối) tháng (?<month>\\d{1,2}) (?:của )?${EVERY} năm`,
    (g, c) => yearlyPart(g, c),
  ],
  [
    `${BEFORE}tháng (?<month>\\d{1,2}) (?:của )?${EVERY} năm`,
    (g, c) => yearlyDay({ ...g, day: '1' }, c, 'yearly-before-date'),
  ],
  [`${UNTIL}(?:ngày )?cuối (?:cùng )?(?:của )?${EVERY} tháng`, () => cycle('monthly', 'monthly-cycle')],
  [`${UNTIL}(?:ngày )?cuối (?:cùng )?(?:của )?${EVERY} quý`, () => cycle('quarterly', 'quarterly-cycle')],
  [`${BEFORE}(?:ngày )?(?<day>\\d{1,2}) (?:của )?${EVERY} tháng`, (g, c) => monthlyDay(g, c, 1)],
  [`(?:${LATEST})?(?:ngày )?(?<day>\\d{1,2}) (?:của )?${EVERY} tháng`, (g, c) => monthlyDay(g, c, 0)],
  [
    `${BEFORE}(?:ngày )?(?<day>\\d{1,2}) (?:của )?tháng cuối (?:của )?(?:${EVERY} )?quý`,
    (g, c) => quarterlyDay(g, c),
  ],
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
  [
    `${BEFORE}(?:tháng (?<month>\\d{1,2})${OF_YEAR}|năm (?<alone>\\d{4}))`,
    (g) => {
      const first = civilDate(Number(g.year ?? g.alone), Number(g.month ?? 1), 1);
      return dueBy(first === null ? null : dayBefore(first), 'before-date');
    },
  ],
  [
    `(?:từ )?tháng (?<from>\\d{1,2})(?: ?- ?| đến (?:hết )?)(?:tháng )?(?<to>\\d{1,2})${OF_YEAR}`,
    (g) => monthRange(g),
  ],
  [`${LATEST}${day()}`, (g, c) => dueBy(stated(g, c), 'until-date')],
  [day(), (g, c) => dueBy(stated(g, c), 'on-date')],
  [
    `từ ${day('1')}(?: đến(?: hết)? | ?- ?)${day('2')}`,
    (g, c) => range(stated({ ...g, year1: g.year1 ?? g.year2 }, c, '1'), stated(g, c, '2'), 'date-range'),
  ],
];
const readers = phrases.map(([source, read]) => ({ pattern: new RegExp(`^(?:${source})$`, 'u'), read }));

/** A leap year: 29/02 of every year is then at least a day that exists, and stands for the end of February. */
const LEAP = 2028;

function yearlyDay(g: Groups, { planYear }: Context, rule: TimingRuleId): Schedule | null {
  const named = civilDate(LEAP, Number(g.month), Number(g.day));
  if (named === null || g.year !== undefined) return null;
  const last = rule === 'yearly-before-date' ? dayBefore(named) : named;
  return yearly(last, planYear, rule);
}

/** First due in the plan's year, or just before it, on the day that is `last` in a leap year. */
function yearly(last: CivilDate, planYear: number | null, rule: TimingRuleId): Schedule {
  const year = planYear === null ? null : planYear + Number(last.slice(0, 4)) - LEAP;
  return { kind: 'yearly', start: null, due: year === null ? null : dayInYear(year, last.slice(5)), rule };
}

/** "tháng 9 hằng năm", "quý I hàng năm": first due at the end of that period in the plan's year. */
function yearlyPeriod(g: Groups, { planYear }: Context): Schedule | null {
  const month = g.quarter === undefined ? Number(g.month) : (quarters[g.quarter] ?? 0) * 3;
  if (month < 1 || month > 12) return null;
  return { kind: 'yearly', start: null, due: monthEnd(planYear, month), rule: 'yearly-period' };
}

/** "cuối tháng 2 hằng năm", "giữa tháng 6 mỗi năm". */
function yearlyPart(g: Groups, { planYear }: Context): Schedule | null {
  const { due } = partOfMonth({ ...g, year: String(LEAP) }) ?? { due: null };
  return due === null ? null : yearly(due, planYear, 'part-of-period');
}

/** "trước ngày 25 hàng tháng": first due in January of the plan's year. */
function monthlyDay(g: Groups, { planYear }: Context, before: 0 | 1): Schedule | null {
  const last = Number(g.day) - before;
  if (last < 1 || last > 31) return null;
  const due = planYear === null ? null : civilDate(planYear, 1, last);
  return { kind: 'monthly', start: null, due, rule: 'day-of-month' };
}

/** "trước ngày 20 tháng cuối quý": first due in March of the plan's year. */
function quarterlyDay(g: Groups, { planYear }: Context): Schedule | null {
  const last = Number(g.day) - 1;
  if (last < 1 || last > 30) return null;
  const due = planYear === null ? null : civilDate(planYear, 3, last);
  return { kind: 'quarterly', start: null, due, rule: 'day-of-quarter' };
}

function monthRange(g: Groups): Schedule | null {
  const year = Number(g.year);
  const from = Number(g.from);
  if (from < 1 || from > 12) return null;
  return range(civilDate(year, from, 1), monthEnd(year, Number(g.to)), 'month-range');
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
  const phrase = mendDates(text)
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

/**
 * The day of each year that words name which come back yearly, as it is called in a leap year; null where they name
 * none.
 */
export const dayOfEachYear = (text: string): MonthDay | null => {
  const { kind, due } = parseTiming(text, { planYear: LEAP });
  return kind === 'yearly' && due !== null ? due.slice(5) : null;
};
