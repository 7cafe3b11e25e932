import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import { announcedThrough, warningOf } from '#libs/domain/calendar/coverage';
import { dateOf } from '#libs/domain/shared/time';
import { askDatabase, wordsOf, type Check } from './check';

/** The days off that were announced reach at least a year ahead; after them only what follows from the law is known. */
export const calendarCheck: Check = async ({ config }) => {
  const name = 'Lịch làm việc';
  const { DATABASE_URL: connectionString } = config;
  if (connectionString === undefined)
    return { name, verdict: 'skipped', detail: 'chưa có DATABASE_URL', remedy: null };
  try {
    const { rows } = await askDatabase<{ core: WorkingCalendar; now: Date }>(
      connectionString,
      `select core, clock_timestamp() as now from ledger.stream_states where stream = 'calendar/vn'`,
    );
    const [row] = rows;
    const last = row ? announcedThrough(row.core) : null;
    if (!row || last === null) {
      const remedy = 'Quản trị nhập ngày nghỉ: dondoc calendar announce NĂM.';
      return { name, verdict: 'warning', detail: 'chưa có ngày nghỉ nào', remedy };
    }
    const detail = `ngày nghỉ được công bố đã nhập đến hết năm ${last}`;
    const warning = warningOf(row.core, dateOf(row.now.toISOString()));
    if (warning === null) return { name, verdict: 'ok', detail, remedy: null };
    const remedy = `Từ 01/01/${warning.year} chỉ có ngày nghỉ theo luật; khi có thông báo: dondoc calendar announce ${warning.year}.`;
    return { name, verdict: 'warning', detail, remedy };
  } catch (error) {
    return { name, verdict: 'skipped', detail: wordsOf(error), remedy: null };
  }
};
