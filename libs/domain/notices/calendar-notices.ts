import type { CalendarEvent } from '#libs/domain/calendar/calendar';
import { announcedThrough } from '#libs/domain/calendar/coverage';
import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { Notice, NoticeFacts } from '#libs/domain/notices/notice';
import type { Role } from '#libs/domain/shared/actor';

/** Who is told: the office, whose deadlines depend on it, and whoever may enter the days. */
const told: readonly Role[] = ['office', 'admin'];

const none = { first: [], count: 0 } as const;

/** What follows from a calendar's event for people; of no task. */
export const calendarNotices = (event: CalendarEvent): Notice[] => {
  if (event.type !== 'CalendarEndNear') return [];
  const { year } = event.data;
  const facts: NoticeFacts = {
    taskId: '',
    planNumber: null,
    number: '',
    // Its reader's language has one for the year.
    title: '',
    product: null,
    leads: none,
    coordinators: none,
    cycle: null,
    cycleLabel: '',
    deadline: null,
    agencyId: null,
    request: null,
    deliverable: null,
    words: null,
    escalation: null,
    calendarYear: year,
  };
  return told.map((role) => ({ kind: 'calendar-ends', to: { kind: 'role', role }, slot: 'digest', facts }));
};

/** Whether the days off of the year are still to be entered. */
export const calendarStillEnds = (calendar: WorkingCalendar, year: number): boolean =>
  (announcedThrough(calendar) ?? year) < year;
