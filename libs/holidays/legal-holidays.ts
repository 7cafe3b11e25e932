import Holidays from 'date-holidays';
import { addDays, dayMs, weekdayOf, type LocalDate } from '#libs/domain/shared/time';

export type Days = Record<LocalDate, string>;

/** The last year of which the days off are those that were announced; of later ones they follow from the law alone. */
export const ANNOUNCED_THROUGH = 2026;

/** Announced Tết holidays, first and last day off; the split around the new year is decided each year. */
const tet: Readonly<Record<number, readonly [LocalDate, LocalDate]>> = {
  2020: ['2020-01-23', '2020-01-29'],
  2021: ['2021-02-10', '2021-02-16'],
  2022: ['2022-01-31', '2022-02-04'],
  2023: ['2023-01-20', '2023-01-26'],
  2024: ['2024-02-08', '2024-02-14'],
  2025: ['2025-01-27', '2025-01-31'],
  2026: ['2026-02-16', '2026-02-20'],
};

/** The second day of the National Day holiday (Labour Code 2019, art. 112, in force since 2021), as announced. */
const secondNationalDay: Readonly<Record<number, LocalDate>> = {
  2021: '2021-09-03',
  2022: '2022-09-01',
  2023: '2023-09-01',
  2024: '2024-09-03',
  2025: '2025-09-01',
  2026: '2026-09-01',
};

const between = (first: LocalDate, last: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

const isTet = (name: string): boolean => /tết nguyên đán|giao thừa|tết/iu.test(name);

let known: Holidays | undefined;
/** Made once, which takes longer than a year's days. */
const vietnamese = (): Holidays => (known ??= new Holidays('VN', { languages: ['vi'] }));

const publicHolidays = (year: number): Days => {
  const listed = vietnamese().getHolidays(year);
  const announced = tet[year];
  const days: Days = {};
  for (const { date, start, end, name, type } of listed) {
    const first = date.slice(0, 10);
    const newYear = first.endsWith('-01-01');
    if (type !== 'public' || (announced !== undefined && isTet(name) && !newYear)) continue;
    // Tết spans several days; the others one.
    const last = addDays(first, Math.round((end.getTime() - start.getTime()) / dayMs) - 1);
    for (const day of between(first, last)) days[day] = isTet(name) && !newYear ? 'Tết Nguyên đán' : name;
  }
  if (announced) for (const day of between(...announced)) days[day] = 'Tết Nguyên đán';
  // Where the year's choice is not announced yet, the day after is taken until it is.
  const second = secondNationalDay[year] ?? (year >= 2021 ? `${year}-09-03` : undefined);
  if (second !== undefined) days[second] = 'Quốc khánh (ngày thứ hai)';
  return days;
};

/** A holiday on a weekly day off is made up on the next working day (Labour Code 2019, art. 111(3)). */
const withSubstitutes = (year: number, days: Days): Days => {
  const result = { ...days };
  const announcedTet = tet[year];
  for (const day of Object.keys(days).sort()) {
    if (weekdayOf(day) <= 5) continue;
    // The announced stretch has its substitute days inside.
    if (announcedTet && day >= announcedTet[0] && day <= announcedTet[1]) continue;
    let next = addDays(day, 1);
    while (weekdayOf(next) > 5 || result[next] !== undefined) next = addDays(next, 1);
    result[next] = `Nghỉ bù: ${days[day] ?? ''}`;
  }
  return result;
};

/**
 * Days off of a year by the Labour Code (arts. 111 and 112), with the lunar dates and the days that make up for a
 * weekend; where the year's choice was announced, as it was announced. Days swapped for a Saturday are not among them.
 */
export const legalHolidays = (year: number): Days => withSubstitutes(year, publicHolidays(year));
