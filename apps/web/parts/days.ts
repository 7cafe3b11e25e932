import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { isWorkingDay } from '#libs/domain/calendar/working-days';
import {
  addDays,
  dateOf,
  dayNumber,
  fromMs,
  toMs,
  weekdayOf,
  type Instant,
  type LocalDate,
} from '#libs/domain/shared/time';
import { timeIn } from '#libs/messages/dates';
import type { Say } from '../words/words';

export const nowInstant = (): Instant => new Date().toISOString();

/** The day at whose end a deadline passes: 00:00 belongs to the day before. */
export const dueDay = (due: Instant): LocalDate => dateOf(fromMs(toMs(due) - 1));

/** Calendar days from one date to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Working days after `today` up to a day, that day counted. */
export const workingDaysLeft = (
  calendar: Pick<WorkingCalendar, 'holidays' | 'workingDays' | 'workingWeekdays'>,
  today: LocalDate,
  day: LocalDate,
): number => {
  let count = 0;
  for (let date = addDays(today, 1); date <= day; date = addDays(date, 1))
    if (isWorkingDay({ id: '', ...calendar }, date)) count += 1;
  return count;
};

type Weekday = 'd1' | 'd2' | 'd3' | 'd4' | 'd5' | 'd6' | 'other';
const weekdays: readonly Weekday[] = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'other'];
const weekdayKey = (date: LocalDate): Weekday => weekdays[weekdayOf(date) - 1] ?? 'other';

/** `T4`, as a calendar on the wall has it. */
export const shortWeekday = (say: Say, date: LocalDate): string =>
  say('web.weekday', { day: weekdayKey(date) });

/** `Thứ Tư, 18/11/2026`. */
export const longDay = (say: Say, date: LocalDate): string =>
  say('web.day', { weekday: say('web.weekday.long', { day: weekdayKey(date) }), date });

/** `T4, 18/11/2026`. */
export const shortDay = (say: Say, date: LocalDate): string =>
  say('web.day', { weekday: shortWeekday(say, date), date });

/** `09:14` on the clock of the office. */
export const clock = (instant: Instant): string => timeIn('vi', 'moment', instant).slice(0, 5);
