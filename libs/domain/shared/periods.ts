import {
  endOfDay,
  fromMs,
  startOfDay,
  toMs,
  type DateOrInstant,
  type Instant,
} from '#libs/domain/shared/time';

const isDate = (given: DateOrInstant): boolean => given.length === 'YYYY-MM-DD'.length;

/** The first instant of a period that people give by its first date, or by an instant. */
export const startOf = (given: DateOrInstant): Instant =>
  isDate(given) ? startOfDay(given) : fromMs(toMs(given));

/** The first instant after a period that people give by its last date, or by an instant. */
export const endOf = (given: DateOrInstant): Instant =>
  isDate(given) ? endOfDay(given) : fromMs(toMs(given));
