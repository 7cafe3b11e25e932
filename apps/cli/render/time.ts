import {
  vietnameseDate,
  vietnameseDay,
  vietnameseDeadline,
  vietnameseTime,
} from '#libs/domain/messages/dates';

type Maybe = string | null | undefined;

/** `YYYY-MM-DD` */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text);

/** A point in time as people in Việt Nam write it: `17/03/2026 09:05`; the empty text for none. */
export const dateTime = (instant: Maybe): string =>
  instant ? `${vietnameseDate(instant)} ${vietnameseTime(instant).slice(0, 5)}` : '';

/** A deadline, given as a day or as an instant. */
export const deadline = (value: Maybe): string => {
  if (!value) return '';
  return isDay(value) ? vietnameseDay(value) : vietnameseDeadline(value).replace('hết ngày ', '');
};
