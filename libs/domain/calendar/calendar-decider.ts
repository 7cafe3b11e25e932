import {
  defaultCalendar,
  type CalendarCommand,
  type CalendarEvent,
  type WorkingCalendar,
} from '#libs/domain/calendar/calendar';
import type { Actor } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { reject } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** What a decision about the calendar may look at. */
export interface CalendarContext {
  readonly now: Instant;
  readonly actor: Actor;
}

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([k]) => k !== key));

/** The working calendar: administrators keep it; a change moves only dates that are computed later. */
export const calendarDecider: Decider<CalendarCommand, WorkingCalendar, CalendarEvent, CalendarContext> = {
  category: 'calendar',
  initial: defaultCalendar,
  decide(command, state, { actor }) {
    if (actor.kind === 'person' && !actor.roles.includes('admin'))
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
    }
  },
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as WorkingCalendar,
};
