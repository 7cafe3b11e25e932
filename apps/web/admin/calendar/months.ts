import { addDays, weekdayOf, type LocalDate } from '#libs/domain/shared/time';
import type { Calendar } from '../../api/queries';

/** How a day is: worked or off as its weekday has it, off by name, or worked in exchange. */
export type DayKind = 'worked' | 'weekend' | 'off' | 'in-exchange';

export interface CalendarDay {
  readonly date: LocalDate;
  readonly day: number;
  readonly kind: DayKind;
  /** Why it is off, or worked in exchange. */
  readonly reason: string | null;
}

export interface CalendarMonth {
  readonly month: number;
  /** Weeks from Monday to Sunday; null beside the month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

type Days = Pick<Calendar, 'holidays' | 'workingDays' | 'workingWeekdays'>;

const kindOf = ({ holidays, workingDays, workingWeekdays }: Days, date: LocalDate): DayKind => {
  if (Object.hasOwn(workingDays, date)) return 'in-exchange';
  if (Object.hasOwn(holidays, date)) return 'off';
  return workingWeekdays.includes(weekdayOf(date)) ? 'worked' : 'weekend';
};

const dayOf = (days: Days, date: LocalDate): CalendarDay => ({
  date,
  day: Number(date.slice(8)),
  kind: kindOf(days, date),
  reason: days.workingDays[date] ?? days.holidays[date] ?? null,
});

const monthOf = (days: Days, year: number, month: number): CalendarMonth => {
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const cells: (CalendarDay | null)[] = Array.from<null>({ length: weekdayOf(`${prefix}-01`) - 1 }).fill(
    null,
  );
  for (let date = `${prefix}-01`; date.startsWith(prefix); date = addDays(date, 1))
    cells.push(dayOf(days, date));
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { month, weeks };
};

/** The twelve months of a year as they hang on a wall. */
export const monthsOf = (days: Days, year: number): readonly CalendarMonth[] =>
  Array.from({ length: 12 }, (_, index) => monthOf(days, year, index + 1));

export interface NamedDay {
  readonly date: LocalDate;
  readonly reason: string;
  readonly isWorked: boolean;
}

/** The days of a year that are not as their weekday has them, in order. */
export const namedDaysOf = ({ holidays, workingDays }: Days, year: number): readonly NamedDay[] => {
  const of = (days: Readonly<Record<string, string>>, isWorked: boolean): NamedDay[] =>
    Object.entries(days).map(([date, reason]) => ({ date, reason, isWorked }));
  return [...of(holidays, false), ...of(workingDays, true)]
    .filter(({ date }) => date.startsWith(String(year)))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
};
