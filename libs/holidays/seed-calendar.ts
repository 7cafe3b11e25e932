import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { LocalDate } from '#libs/domain/shared/time';
import { ANNOUNCED_THROUGH, legalHolidays, type Days } from '#libs/holidays/legal-holidays';

const firstYear = 2020;
const lastYear = 2032;
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n);

/** Days off that are worked on a Saturday in exchange: day off → day worked. */
const swapped: Readonly<Record<LocalDate, LocalDate>> = {
  '2024-04-29': '2024-05-04',
  '2025-05-02': '2025-04-26',
  '2026-01-02': '2026-01-10',
  '2026-08-31': '2026-08-22',
};

const holidays = (): Days => {
  const off = Object.keys(swapped).map((day) => [day, `Hoán đổi, làm bù ngày ${swapped[day] ?? ''}`]);
  return Object.assign({}, ...years.map(legalHolidays), Object.fromEntries(off)) as Days;
};

/** The working calendar of Vietnamese state agencies, 2020–2032: as announced where it was, by the law after that. */
export const seedCalendar = (): WorkingCalendar => ({
  id: 'vn',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: holidays(),
  workingDays: Object.fromEntries(
    Object.entries(swapped).map(([off, worked]) => [worked, `Làm bù cho ngày ${off}`]),
  ),
  announcedThrough: ANNOUNCED_THROUGH,
});
