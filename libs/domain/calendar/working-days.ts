import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { addDays, weekdayOf, type LocalDate } from '#libs/domain/shared/time';

/** Whether `date` is worked: a swapped working day wins over a holiday, a holiday over the weekday. */
export const isWorkingDay = (calendar: WorkingCalendar, date: LocalDate): boolean =>
  date in calendar.workingDays ||
  (!(date in calendar.holidays) && calendar.workingWeekdays.includes(weekdayOf(date)));

/** Days without a working one after which the calendar is taken to have none; no holiday lasts as long. */
const LONGEST_PAUSE = 366;

/** The nearest working day in steps of one day; `date` itself where the calendar knows none within a year. */
const nearest = (calendar: WorkingCalendar, date: LocalDate, step: 1 | -1): LocalDate => {
  for (let days = 0; days <= LONGEST_PAUSE; days += 1) {
    const day = addDays(date, days * step);
    if (isWorkingDay(calendar, day)) return day;
  }
  return date;
};

/** The nearest working day at or before `date`; `date` itself where there is none within a year. */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  nearest(calendar, date, -1);

/** The nearest working day at or after `date`; `date` itself where there is none within a year. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: LocalDate): LocalDate =>
  nearest(calendar, date, 1);

/** Of each calendar, as a decision asks for the same few days of it again and again. */
const counted = new WeakMap<WorkingCalendar, Map<string, LocalDate>>();
/** So that a calendar that is kept for long does not keep every day it was ever asked for. */
const MOST_COUNTED = 10_000;

const countOn = (calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate => {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = nearest(calendar, addDays(day, step), step);
    if (next === day || !isWorkingDay(calendar, next)) return day;
    day = next;
  }
  return day;
};

/**
 * The date `count` working days after `date` (before, when negative); `date` itself is not counted. Where no
 * working day is left, at the end of all dates or of the calendar's, it is the last one that there was.
 */
export const addWorkingDays = (calendar: WorkingCalendar, date: LocalDate, count: number): LocalDate => {
  const known = counted.get(calendar) ?? new Map<string, LocalDate>();
  const key = `${date} ${count}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const day = countOn(calendar, date, count);
  if (known.size >= MOST_COUNTED) known.clear();
  counted.set(calendar, known.set(key, day));
  return day;
};

/**
 * The last day of a term counted in calendar days: it starts the day after `from`, and an end that is not
 * worked moves to the next working day (Civil Code 2015, arts. 147 and 148).
 */
export const countedTerm = (calendar: WorkingCalendar, from: LocalDate, days: number): LocalDate =>
  workingDayOnOrAfter(calendar, addDays(from, days));
