import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { dayOfDeadline } from '#libs/domain/policy/offsets';
import type { Instant, LocalDate } from '#libs/domain/shared/time';
import { dayInYear, type MonthDay } from '#libs/domain/timing/civil-date';

type Single = Extract<TaskSchedule, { kind: 'single' }>;

/** The day of each year from `first` on and before `last`. */
export const daysBetween = (first: LocalDate, last: LocalDate, monthDay: MonthDay): LocalDate[] => {
  const [from, to] = [first, last].map((date) => Number(date.slice(0, 4))) as [number, number];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => dayInYear(from + n, monthDay)).filter(
    (date) => date >= first && date < last,
  );
};

/** The day on which a report is ordered each year; of older schedules the reports themselves tell. */
const orderedOn = ({ interim, interimOn }: Single): MonthDay | null =>
  interimOn ??
  interim
    .map((date) => date.slice(5))
    .sort()
    .at(-1) ??
  null;

/**
 * The days of the reports that a range orders in between, where it ends at `due`: a range that is lengthened has those of
 * the further years, one that is shortened only those before its end.
 */
export const interimDays = (schedule: Single, due: Instant | null): readonly LocalDate[] => {
  const { interim, start } = schedule;
  if (due === null) return interim;
  const last = dayOfDeadline(due);
  const kept = interim.filter((date) => date < last);
  const monthDay = orderedOn(schedule);
  const begin = interim.at(-1) ?? start;
  if (monthDay === null || begin === null || begin >= last) return kept;
  return [...new Set([...kept, ...daysBetween(begin, last, monthDay)])];
};
