import { dateOf } from '#libs/domain/shared/time';
import { timeText } from '../language';

type Maybe = string | null | undefined;

/** `YYYY-MM-DD` */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** `17/03/2026`, in English `17 March 2026`. */
export const dayText = (date: string): string => timeText('day', date);

/** The day of an instant. */
export const dateText = (instant: string): string => dayText(dateOf(instant));

/** `03/2026`, in English `March 2026`; a month is given as `2026-03`. */
export const monthText = (month: string): string => timeText('month', month);

/** A point in time as people write it: `17/03/2026 09:05`; the empty text for none. */
export const dateTime = (instant: Maybe): string =>
  instant ? `${dateText(instant)} ${timeText('moment', instant).slice(0, 5)}` : '';

/** A deadline, given as a day or as an instant. */
export const deadline = (value: Maybe): string => {
  if (!value) return '';
  return isDay(value) ? dayText(value) : timeText('deadlineDay', value);
};
