/** An absolute instant, RFC 3339 in UTC with milliseconds (`2026-01-31T17:00:00.000Z`); compares as text. */
export type Instant = string;

/** A calendar date in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; compares as text. */
export type LocalDate = string;

/** Vietnam has kept UTC+7 without daylight saving since 1975, so local time is plain arithmetic here. */
const offsetMs = 7 * 60 * 60 * 1000;
export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

export const toMs = (instant: Instant): number => Date.parse(instant);
export const fromMs = (ms: number): Instant => new Date(ms).toISOString();

/** Dates compare as text only as long as their years have four digits; what lies outside is the nearest of these. */
const firstDate: LocalDate = '0000-01-01';
export const lastDate: LocalDate = '9999-12-31';
const [firstMs, lastMs] = [firstDate, lastDate].map((date) => Date.parse(`${date}T00:00:00.000Z`)) as [
  number,
  number,
];

/** The date of an instant whose date in UTC is the wanted one. */
const dateInReach = (ms: number): LocalDate => fromMs(Math.min(lastMs, Math.max(firstMs, ms))).slice(0, 10);

/** `instant` moved by whole or fractional minutes, backwards when negative. */
export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  fromMs(toMs(instant) + minutes * minuteMs);

/** The local date on which `instant` falls. */
export const dateOf = (instant: Instant): LocalDate => dateInReach(toMs(instant) + offsetMs);

/** The instant of a local wall-clock time (`HH:MM`) on `date`. */
export const at = (date: LocalDate, time: string): Instant =>
  fromMs(Date.parse(`${date}T${time}:00.000Z`) - offsetMs);

/** The start of `date`, 00:00 local. */
export const startOfDay = (date: LocalDate): Instant => at(date, '00:00');

/** The end of `date`: 24:00 local, which is 00:00 of the next day (Civil Code 2015, art. 148). */
export const endOfDay = (date: LocalDate): Instant => startOfDay(addDays(date, 1));

/** The date `days` calendar days later, earlier when negative; never outside the years 0000 to 9999. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  dateInReach(Date.parse(`${date}T00:00:00.000Z`) + days * dayMs);

/** Days since 1970-01-01: whoever goes through many days need not read each of them. */
export const dayNumber = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`) / dayMs;

const [firstDay, lastDay] = [firstMs / dayMs, lastMs / dayMs];

/** The day of that number, or the nearest one within the years 0000 to 9999. */
export const dayInReach = (day: number): number => {
  if (day < firstDay) return firstDay;
  return day > lastDay ? lastDay : day;
};

/** Some 230 years: any day of a plan. */
const NAMED_DAYS = 84_000;
const namedDays: (LocalDate | undefined)[] = Array.from({ length: NAMED_DAYS });

/**
 * The date of a day by its number; never outside the years 0000 to 9999. Each is written once: counting working days
 * asks for the same few thousand dates by the million, and writing them took most of the time of a decision.
 */
export const dateOfDay = (day: number): LocalDate => {
  if (!(day >= 0 && day < NAMED_DAYS)) return dateInReach(day * dayMs);
  return (namedDays[day] ??= dateInReach(day * dayMs));
};

/** The ISO weekday of a day by its number: 1 Monday … 7 Sunday. The first day was a Thursday. */
export const weekdayOfDay = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The ISO weekday of `date`: 1 Monday … 7 Sunday. */
export const weekdayOf = (date: LocalDate): number => weekdayOfDay(dayNumber(date));

/** A deadline as people give it: a date (it ends at 24:00 that day) or an instant. */
export type DateOrInstant = string;
