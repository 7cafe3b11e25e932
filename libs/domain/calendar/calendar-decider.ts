import {
  defaultCalendar,
  type CalendarCommand,
  calendarEventForms,
  type CalendarEvent,
  type Days,
  type WorkingCalendar,
} from '#libs/domain/calendar/calendar';
import { announcedThrough, knownThrough, warningKey, warningOf } from '#libs/domain/calendar/coverage';
import { daysOfYearly, knownYearsFrom } from '#libs/domain/calendar/yearly-holiday';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider, OfType } from '#libs/domain/shared/decider';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** What a decision about the calendar may look at. */
export interface CalendarContext {
  readonly now: Instant;
  readonly actor: Actor;
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
const outside = (days: Days, year: number): Days =>
  Object.fromEntries(Object.entries(days).filter(([date]) => yearOf(date) !== year));

/** Years beyond the table, with the yearly holidays that were added since, and the word that the announced ones end. */
const keep = (
  { computed }: OfType<CalendarCommand, 'KeepCalendar'>,
  state: WorkingCalendar,
  now: Instant,
): CalendarEvent[] => {
  const last = knownThrough(state);
  // Without a table nobody said that days off are kept here.
  if (last === null) return [];
  const missing = Object.entries(computed).filter(([year]) => Number(year) > last);
  const extended = missing.map(([key, legal]): CalendarEvent => {
    const [year, { workingWeekdays }] = [Number(key), state];
    const added = (state.yearly ?? [])
      .filter(({ fromYear }) => fromYear <= year)
      .map((each) => daysOfYearly(each, [year], { holidays: legal, workingWeekdays }));
    const holidays: Days = Object.assign({}, legal, ...added) as Days;
    return { type: 'CalendarExtended', data: { year, holidays } };
  });
  const warning = warningOf(state, dateOf(now));
  const told = warning === null || (state.warned ?? []).includes(warningKey(warning));
  return told ? extended : [...extended, { type: 'CalendarEndNear', data: warning }];
};

const announce = (
  { year, holidays, workingDays, document }: OfType<CalendarCommand, 'AnnounceCalendarYear'>,
  state: WorkingCalendar,
): CalendarEvent[] | Rejection => {
  const foreign = [...Object.keys(holidays), ...Object.keys(workingDays)].find((day) => yearOf(day) !== year);
  if (foreign !== undefined) return reject('CALENDAR.OTHER_YEAR', { date: foreign, year });
  const both = Object.keys(holidays).find((day) => Object.hasOwn(workingDays, day));
  if (both !== undefined) return reject('CALENDAR.DAY_TWICE', { date: both });
  if (Object.keys(holidays).length === 0) return reject('CALENDAR.NO_HOLIDAY', { year });
  // A year in between of which nothing is known would be told as announced.
  const last = announcedThrough(state);
  if (last !== null && year > last + 1) return reject('CALENDAR.YEAR_BEFORE_MISSING', { year: last + 1 });
  const data = { year, holidays, workingDays, document };
  return [{ type: 'CalendarYearAnnounced', data }];
};

const addYearly = (
  { monthDay, fromYear, name, document }: OfType<CalendarCommand, 'AddYearlyHoliday'>,
  state: WorkingCalendar,
  now: Instant,
): CalendarEvent[] | Rejection => {
  if ((state.yearly ?? []).some((each) => each.monthDay === monthDay))
    return reject('CALENDAR.YEARLY_KNOWN', { monthDay });
  // A verdict that was given by the days off of the time stays what it was.
  const first = Math.max(fromYear, yearOf(dateOf(now)));
  const all = daysOfYearly({ monthDay, name }, knownYearsFrom(state, first), state);
  const coming = Object.entries(all).filter(([day]) => day > dateOf(now));
  const days: Days = Object.fromEntries(coming);
  return [{ type: 'YearlyHolidayAdded', data: { monthDay, fromYear, name, document, days } }];
};

/** The working calendar: administrators keep it; a change moves only dates that are computed later. */
export const calendarDecider: Decider<CalendarCommand, WorkingCalendar, CalendarEvent, CalendarContext> = {
  category: 'calendar',
  initial: defaultCalendar,
  forms: calendarEventForms,
  decide(command, state, { actor, now }) {
    const byProcess = command.type === 'KeepCalendar';
    if (actor.kind === 'person' && (byProcess || !actor.roles.includes('admin')))
      return reject('ACTOR.NOT_PERMITTED', { command: command.type });
    switch (command.type) {
      case 'DefineCalendar':
        if (command.calendar.workingWeekdays.length === 0) return reject('CALENDAR.NO_WORKING_DAY');
        return [{ type: 'CalendarDefined', data: command.calendar }];
      case 'OverrideCalendar': {
        const table = command.working ? state.workingDays : state.holidays;
        if (table[command.date] === command.reason) return [];
        const { date, working, reason } = command;
        return [{ type: 'CalendarOverridden', data: { date, working, reason } }];
      }
      case 'KeepCalendar':
        return keep(command, state, now);
      case 'AnnounceCalendarYear':
        return announce(command, state);
      case 'AddYearlyHoliday':
        return addYearly(command, state, now);
    }
  },
  evolve(state, { event }) {
    switch (event.type) {
      case 'CalendarDefined':
        return event.data;
      case 'CalendarOverridden': {
        const { date, working, reason } = event.data;
        const [on, off] = [without(state.workingDays, date), without(state.holidays, date)];
        return working
          ? { ...state, workingDays: { ...on, [date]: reason }, holidays: off }
          : { ...state, workingDays: on, holidays: { ...off, [date]: reason } };
      }
      case 'CalendarExtended':
        return {
          ...state,
          // What a table without this year knew through was announced.
          announcedThrough: announcedThrough(state) ?? event.data.year,
          holidays: { ...event.data.holidays, ...state.holidays },
        };
      case 'CalendarYearAnnounced': {
        const { year } = event.data;
        return {
          ...state,
          announcedThrough: Math.max(year, announcedThrough(state) ?? year),
          holidays: { ...outside(state.holidays, year), ...event.data.holidays },
          workingDays: { ...outside(state.workingDays, year), ...event.data.workingDays },
        };
      }
      case 'YearlyHolidayAdded': {
        const { days, ...yearly } = event.data;
        return {
          ...state,
          announcedThrough: announcedThrough(state) ?? yearly.fromYear,
          yearly: [...(state.yearly ?? []), yearly],
          holidays: { ...days, ...state.holidays },
        };
      }
      case 'CalendarEndNear':
        return { ...state, warned: [...(state.warned ?? []), warningKey(event.data)] };
    }
  },
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as WorkingCalendar,
};
