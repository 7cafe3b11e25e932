import { civilDate } from '#libs/domain/timing/civil-date';

const TIME = '(?<hours>\\d{1,2}):(?<minutes>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?';

/**
 * Days that programs leave in a text where a spreadsheet held a date: an instant in UTC, also one that was taken apart as
 * if it were a day (`30T17:00:00.000Z/11/2025`), a date with an hour, an ISO date.
 */
const mangled = [
  `(?<day>\\d{1,2})t${TIME}(?<zone>z)?\\s?/\\s?(?<month>\\d{1,2})\\s?/\\s?(?<year>\\d{4})`,
  `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:[t ]${TIME}(?<zone>z)?)?`,
].map((pattern) => new RegExp(`(?<![\\d/-])${pattern}(?![\\d/-])`, 'giu'));

/** The day in Vietnam, seven hours ahead of UTC, as people write it; null where it is none. */
const dayOf = ({
  year,
  month,
  day,
  hours = '0',
  zone,
}: Record<string, string | undefined>): string | null => {
  if (civilDate(Number(year), Number(month), Number(day)) === null || Number(hours) > 24) return null;
  const ahead = zone === undefined ? 0 : 7;
  const instant = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours) + ahead),
  ).toISOString();
  return instant.slice(0, 10).split('-').reverse().join('/');
};

/** The text with such days written `dd/MM/yyyy`: 24:00 of 30/11 in Vietnam is 17:00 in UTC, and begins 01/12. */
export const mendDates = (text: string): string =>
  mangled.reduce(
    (mended, pattern) =>
      mended.replace(pattern, (found: string, ...rest: unknown[]) => {
        const groups = rest.at(-1) as Record<string, string | undefined>;
        return dayOf(groups) ?? found;
      }),
    text,
  );
