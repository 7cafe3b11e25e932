import type { Days, WorkingCalendar, YearlyHoliday } from '#libs/domain/calendar/calendar';
import { knownThrough } from '#libs/domain/calendar/coverage';
import { insteadOf } from '#libs/domain/on-record/reasons';
import { addDays, weekdayOf, type LocalDate } from '#libs/domain/shared/time';

/**
 * The days off that a yearly holiday brings in some years: the day itself, and where it is a weekly day off also the
 * next day that is worked otherwise (Labour Code 2019, art. 111(3)).
 */
export const daysOfYearly = (
  { monthDay, name }: Pick<YearlyHoliday, 'monthDay' | 'name'>,
  years: readonly number[],
  { holidays, workingWeekdays }: Pick<WorkingCalendar, 'holidays' | 'workingWeekdays'>,
): Days => {
  const days: Record<LocalDate, string> = {};
  for (const year of years) {
    const day = `${year}-${monthDay}`;
    // 29/2 in a year that has none.
    if (addDays(day, 0) !== day) continue;
    days[day] = name;
    if (workingWeekdays.includes(weekdayOf(day))) continue;
    let next = addDays(day, 1);
    while (!workingWeekdays.includes(weekdayOf(next)) || next in holidays) next = addDays(next, 1);
    days[next] = insteadOf(name);
  }
  return days;
};

/** The years that the calendar knows from one on. */
export const knownYearsFrom = (calendar: WorkingCalendar, first: number): number[] => {
  const last = knownThrough(calendar) ?? first - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
};
