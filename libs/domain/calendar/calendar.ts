import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { LocalDate } from '#libs/domain/shared/time';

/** Dates with the reason why they are days off, or worked. */
export type Days = Readonly<Record<LocalDate, string>>;

/** A day off of each year that a law added after the calendar's table was made. */
export interface YearlyHoliday {
  /** `MM-DD`. */
  readonly monthDay: string;
  readonly fromYear: number;
  readonly name: string;
  readonly document: DecidingDocument;
}

/**
 * State of the stream `calendar/vn`: which days are worked. `holidays` and `workingDays` (days off that are
 * worked in exchange, "làm bù") map a date to its reason and override the weekdays.
 */
export interface WorkingCalendar {
  readonly id: string;
  readonly workingWeekdays: readonly number[];
  readonly holidays: Days;
  readonly workingDays: Days;
  /**
   * The last year whose days off are those that were announced; later ones follow from the law alone, without what is
   * swapped. Absent in calendars that were defined before it was kept: the last year of their table.
   */
  readonly announcedThrough?: number;
  /** Absent while there is none, as with that below. */
  readonly yearly?: readonly YearlyHoliday[];
  /** Of which end people were told, see `warningOf`. */
  readonly warned?: readonly string[];
}

export const defaultCalendar: WorkingCalendar = {
  id: 'vn',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: {},
  workingDays: {},
};

/** How near the end of the announced days is: within a year, or within the weeks in which the next year is announced. */
export type EndStage = 'within-a-year' | 'soon';

export type CalendarEvent =
  | { type: 'CalendarDefined'; data: WorkingCalendar }
  | { type: 'CalendarOverridden'; data: { date: LocalDate; working: boolean; reason: string } }
  /** The days off of a year beyond the table, as they follow from the law. */
  | { type: 'CalendarExtended'; data: { year: number; holidays: Days } }
  /** The days off of a year as they were announced; they replace those known of it. */
  | {
      type: 'CalendarYearAnnounced';
      data: { year: number; holidays: Days; workingDays: Days; document: DecidingDocument };
    }
  /** `days`: the days off that come of it in the years that the calendar knows. */
  | { type: 'YearlyHolidayAdded'; data: YearlyHoliday & { readonly days: Days } }
  | { type: 'CalendarEndNear'; data: { year: number; stage: EndStage } };

export type CalendarCommand =
  | { type: 'DefineCalendar'; calendar: WorkingCalendar }
  | { type: 'OverrideCalendar'; date: LocalDate; working: boolean; reason: string }
  /** By the process: what follows from the law for years beyond the table, and a word to people before it ends. */
  | { type: 'KeepCalendar'; computed: Readonly<Record<number, Days>> }
  | {
      type: 'AnnounceCalendarYear';
      year: number;
      holidays: Days;
      workingDays: Days;
      document: DecidingDocument;
    }
  | ({ type: 'AddYearlyHoliday' } & YearlyHoliday);

export const calendarEventForms: EventForms<CalendarEvent> = {
  CalendarDefined: asAtFirst,
  CalendarOverridden: asAtFirst,
  CalendarExtended: asAtFirst,
  CalendarYearAnnounced: asAtFirst,
  YearlyHolidayAdded: asAtFirst,
  CalendarEndNear: asAtFirst,
};
