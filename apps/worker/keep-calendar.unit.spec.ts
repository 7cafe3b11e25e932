import { keepCalendar } from '#apps/worker/keep-calendar';
import type { WorkerParts } from '#apps/worker/worker-parts';
import type { Submission } from '#libs/application/ports/ledger';
import type { CalendarCommand, CalendarEvent, WorkingCalendar } from '#libs/domain/calendar/calendar';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { isWorkingDay } from '#libs/domain/calendar/working-days';
import { isRejection } from '#libs/domain/shared/rejection';
import { at } from '#libs/domain/shared/time';

type Kept = Submission<CalendarCommand, WorkingCalendar, CalendarEvent, object>;

/** The calendar's stream in memory, by the real decider. */
const applicationOf = (calendar: WorkingCalendar, now: string) => {
  const kept = { calendar, asked: 0 };
  const submit = ({ command }: Kept) => {
    kept.asked += 1;
    const decided = calendarDecider.decide(command, kept.calendar, { now, actor: { kind: 'process' } });
    if (isRejection(decided)) return Promise.resolve(decided);
    for (const event of decided)
      kept.calendar = calendarDecider.evolve(kept.calendar, { event, occurredAt: now });
    return Promise.resolve({ kind: 'committed', events: decided });
  };
  const app = {
    clock: { now: () => Promise.resolve(now) },
    referenceData: { calendar: () => Promise.resolve(kept.calendar) },
    ledger: { submit },
  };
  return { kept, parts: { app } as unknown as Pick<WorkerParts, 'app'> };
};

// Lunar dates of eight years take a while on a busy machine.
jest.setTimeout(60_000);

describe('keeping the calendar', () => {
  it('lets it know the lunar new year of every year of the next ten, and has nothing to do the second time', async () => {
    const table: WorkingCalendar = {
      id: 'vn',
      workingWeekdays: [1, 2, 3, 4, 5],
      workingDays: {},
      announcedThrough: 2032,
      holidays: { '2032-01-01': 'Tết Dương lịch' },
    };
    const { kept, parts } = applicationOf(table, at('2030-03-04', '09:00'));
    expect(await keepCalendar(parts)).toBe(8);
    // The first day of the lunar years 2033 and 2040.
    expect(isWorkingDay(kept.calendar, '2033-01-31')).toBe(false);
    expect(isWorkingDay(kept.calendar, '2040-02-13')).toBe(false);
    expect(await keepCalendar(parts)).toBe(0);
  });

  it('works nothing out for a calendar without a table, of which nothing is kept', async () => {
    const none: WorkingCalendar = {
      id: 'vn',
      workingWeekdays: [1, 2, 3, 4, 5],
      workingDays: {},
      holidays: {},
    };
    const { kept, parts } = applicationOf(none, at('2030-03-04', '09:00'));
    expect(await keepCalendar(parts)).toBe(0);
    expect(kept).toEqual({ calendar: none, asked: 0 });
  });
});
