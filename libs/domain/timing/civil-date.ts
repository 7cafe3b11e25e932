/** A calendar day written `YYYY-MM-DD`; no hour and no zone, because a deadline is a day. */
export type CivilDate = string;

/** Days in a month, 1-based; the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** `YYYY-MM-DD`, or null when there is no such day (31/02). Years outside 1900–2199 are taken for misreadings. */
export const civilDate = (year: number, month: number, day: number): CivilDate | null => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The day before. */
export const dayBefore = (date: CivilDate): CivilDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A day of any year, `MM-DD`; `02-29` is the last day of February, whichever that is in a year. */
export type MonthDay = string;

/** The day in one year; the last of its month where that year has no such day. */
export const dayInYear = (year: number, monthDay: MonthDay): CivilDate => {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  const last = Math.min(day, daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
};
