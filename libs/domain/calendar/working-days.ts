import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { addDays, weekdayOf, type LocalDate } from '#libs/domain/shared/time';

/** Whether `date` is worked: a swapped working day wins over a holiday, a holiday over the weekday. */
export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  date in calendar.workingDays ||
  (!(date in calendar.holidays) && calendar.workingWeekdays.includes(weekdayOf(date)));

/** The nearest working day at or before `date`. */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: LocalDate): LocalDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
};

/** The nearest working day at or after `date`. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: LocalDate): LocalDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
};

/** The date `count` working days after `date` (before, when negative); `date` itself is not counted. */
export const addWorkingDays = (calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate => {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(calendar, day) ? 1 : 0)
    day = addDays(day, step);
  return day;
};

/**
 * The last day of a term counted in calendar days: it starts the day after `from`, and an end that is not
 * worked moves to the next working day (Civil Code 2015, arts. 147 and 148).
 */
export const countedTerm = (calendar: WorkingCalendar, from: LocalDate, days: number): LocalDate =>
  workingDayOnOrAfter(calendar, addDays(from, days));
