import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { announcedThrough, warningOf } from '#libs/domain/calendar/coverage';
import { dateOf } from '#libs/domain/shared/time';
import { message } from '#libs/messages/message';
import { askDatabase, wordsOf, type Check } from './check';

/** The days off that were announced reach at least a year ahead; after them only what follows from the law is known. */
export const calendarCheck: Check = async ({ config }) => {
  const name = message('doctor.name.calendar');
  const { DATABASE_URL: connectionString } = config;
  if (connectionString === undefined)
    return {
      name,
      verdict: 'skipped',
      detail: message('doctor.not-set', { variable: 'DATABASE_URL' }),
      remedy: null,
    };
  try {
    const { rows } = await askDatabase<{ core: WorkingCalendar; now: Date }>(
      connectionString,
      `select core, clock_timestamp() as now from ledger.stream_states where stream = 'calendar/vn'`,
    );
    const [row] = rows;
    const last = row ? announcedThrough(row.core) : null;
    if (!row || last === null) {
      const remedy = message('doctor.holiday-remedy');
      return { name, verdict: 'warning', detail: message('doctor.no-holiday'), remedy };
    }
    const detail = message('doctor.announced', { year: last });
    const warning = warningOf(row.core, dateOf(row.now.toISOString()));
    if (warning === null) return { name, verdict: 'ok', detail, remedy: null };
    const remedy = message('doctor.calendar-remedy', { year: warning.year });
    return { name, verdict: 'warning', detail, remedy };
  } catch (error) {
    return { name, verdict: 'skipped', detail: wordsOf(error), remedy: null };
  }
};
