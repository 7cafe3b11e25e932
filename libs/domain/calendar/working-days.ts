import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import {
  addDays,
  dateOfDay,
  dayInReach,
  dayNumber,
  weekdayOf,
  weekdayOfDay,
  type LocalDate,
} from '#libs/domain/shared/time';

const isWorked = (calendar: WorkingCalendar, date: LocalDate, weekday: number): boolean =>
  date in calendar.workingDays ||
  (!(date in calendar.holidays) && calendar.workingWeekdays.includes(weekday));

/** Whether `date` is worked: a swapped working day wins over a holiday, a holiday over the weekday. */
export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  isWorked(calendar, date, weekdayOf(date));

/** Days without a working one after which the calendar is taken to have none; no holiday lasts as long. */
const LONGEST_PAUSE = 366;

interface NumberedDay {
  readonly day: number;
  readonly date: LocalDate;
}

/** The nearest working day from a day on, in steps of one day; null where the calendar knows none within a year. */
const nearestFrom = (calendar: WorkingCalendar, from: number, step: 1 | -1): NumberedDay | null => {
  for (let days = 0; days <= LONGEST_PAUSE; days += 1) {
    const day = dayInReach(from + days * step);
    const date = dateOfDay(day);
    if (isWorked(calendar, date, weekdayOfDay(day))) return { day, date };
  }
  return null;
};

const nearest = (calendar: WorkingCalendar, date: LocalDate, step: 1 | -1): LocalDate =>
  nearestFrom(calendar, dayNumber(date), step)?.date ?? date;

/** The nearest working day at or before `date`; `date` itself where there is none within a year. */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  nearest(calendar, date, -1);

/** The nearest working day at or after `date`; `date` itself where there is none within a year. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  nearest(calendar, date, 1);

/**
 * The date `count` working days after `date` (before, when negative); `date` itself is not counted. Where no
 * working day is left, at the end of all dates or of the calendar's, it is the last one that there was.
 */
export const addWorkingDays = (calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate => {
  const step = count < 0 ? -1 : 1;
  let last: NumberedDay = { day: dayNumber(date), date };
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = nearestFrom(calendar, last.day + step, step);
    if (next === null || next.date === last.date) return last.date;
    last = next;
  }
  return last.date;
};

/**
 * The last day of a term counted in calendar days: it starts the day after `from`, and an end that is not
 * worked moves to the next working day (Civil Code 2015, arts. 147 and 148).
 */
export const countedTerm = (calendar: WorkingCalendar, from: LocalDate, days: number): LocalDate =>
  workingDayOnOrAfter(calendar, addDays(from, days));
