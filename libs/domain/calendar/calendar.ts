import type { LocalDate } from '#libs/domain/shared/time';

/**
 * State of the stream `calendar/vn`: which days are worked. `holidays` and `workingDays` (days off that are
 * worked in exchange, "làm bù") map a date to its reason and override the weekdays.
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly workingWeekdays: readonly number[];
  readonly holidays: Readonly<Record<LocalDate, string>>;
  readonly workingDays: Readonly<Record<LocalDate, string>>;
}

export const defaultCalendar: WorkingCalendar = {
  id: 'vn',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: {},
  workingDays: {},
};

export type CalendarEvent =
  | { type: 'CalendarDefined'; data: WorkingCalendar }
  | { type: 'CalendarOverridden'; data: { date: LocalDate; working: boolean; reason: string } };

export type CalendarCommand =
  | { type: 'DefineCalendar'; calendar: WorkingCalendar }
  | { type: 'OverrideCalendar'; date: LocalDate; working: boolean; reason: string };
