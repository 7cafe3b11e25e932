import type { EndStage, WorkingCalendar } from '#libs/domain/calendar/calendar';
import { addDays, type LocalDate } from '#libs/domain/shared/time';

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Up to the end of which year the calendar knows days off at all; null where it knows none. */
export const knownThrough = ({ holidays }: Pick<WorkingCalendar, 'holidays'>): number | null => {
  const years = Object.keys(holidays).map(yearOf);
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
};

/** Up to the end of which year the days off are those that were announced; null where none were. */
export const announcedThrough = (calendar: WorkingCalendar): number | null =>
  calendar.announcedThrough ?? knownThrough(calendar);

/** The Government announces what is swapped some weeks before the year begins. */
const DAYS_BEFORE: Readonly<Record<EndStage, number>> = { 'within-a-year': 365, soon: 45 };

/** What people have to be told of a calendar: of which year the days off are not announced, and how near it is. */
export interface CalendarWarning {
  readonly year: number;
  readonly stage: EndStage;
}

/**
 * The warning that is due on a day: from a year before the first day of which nothing was announced, and again when it
 * is near. Null while there is time, and where the calendar holds no table that could end.
 */
export const warningOf = (calendar: WorkingCalendar, today: LocalDate): CalendarWarning | null => {
  const last = announcedThrough(calendar);
  if (last === null) return null;
  const year = last + 1;
  const begins = `${year}-01-01`;
  if (today < addDays(begins, -DAYS_BEFORE['within-a-year'])) return null;
  return { year, stage: today < addDays(begins, -DAYS_BEFORE.soon) ? 'within-a-year' : 'soon' };
};

/** Names a warning, so that it is given once. */
export const warningKey = ({ year, stage }: CalendarWarning): string => `${year} ${stage}`;
