import { setImmediate as turn } from 'node:timers/promises';
import { repeat } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import type { WorkerParts } from '#apps/worker/worker-parts';
import { calendarStream } from '#libs/application/reference-data';
import { knownThrough } from '#libs/domain/calendar/coverage';
import { calendarDecider } from '#libs/domain/calendar/calendar-decider';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Days } from '#libs/domain/calendar/calendar';
import { dateOf } from '#libs/domain/shared/time';
import { legalHolidays } from '#libs/holidays/legal-holidays';

const LOOK_EVERY_MS = 6 * 60 * 60_000;
/** No plan of a province reaches further, and lunar dates are certain for longer. */
const YEARS_AHEAD = 10;

/**
 * Lets the calendar know, for the years to come, the days off that follow from the law, and says once before what was
 * announced ends. Answers how many events that took.
 */
export async function keepCalendar({ app }: Pick<WorkerParts, 'app'>): Promise<number> {
  const [now, calendar] = await Promise.all([app.clock.now(), app.referenceData.calendar()]);
  const last = knownThrough(calendar);
  // Without a table none is extended, and none ends.
  if (last === null) return 0;
  const thisYear = Number(dateOf(now).slice(0, 4));
  const missing = Math.max(thisYear, last + 1);
  const years = Array.from(
    { length: Math.max(0, thisYear + YEARS_AHEAD - missing + 1) },
    (_, n) => missing + n,
  );
  const computed: Record<number, Days> = {};
  for (const each of years) {
    computed[each] = legalHolidays(each);
    // Lunar dates take a while, and others have steps to take.
    await turn();
  }
  const answer = await app.ledger.submit({
    stream: calendarStream,
    decider: calendarDecider,
    command: { type: 'KeepCalendar', computed },
    context: (now) => ({ now, actor: { kind: 'process' } }),
    meta: { userId: null, agencyId: null, commandId: null },
  });
  if (isRejection(answer)) throw new Error(answer.code);
  return answer.events.length;
}

/** Does so a few times a day until `signal` aborts. */
export async function keepCalendarDaily(parts: WorkerParts, signal: AbortSignal): Promise<void> {
  const { log } = parts;
  const round = async (): Promise<void> => {
    const events = await keepCalendar(parts);
    if (events > 0) log.info('the calendar was extended, or its end told', { events });
  };
  await repeat(LOOK_EVERY_MS, round, createStanding(log, 'calendar'), signal);
}
