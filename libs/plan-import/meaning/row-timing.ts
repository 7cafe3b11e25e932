import type { Finding } from '#libs/domain/plan/draft/index';
import { mendDates } from '#libs/domain/timing/mangled-date';
import { parseTiming, type Schedule } from '#libs/domain/timing/schedule';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { Grid, GridRow } from '#libs/plan-import/layout/grid';
import { readLabels } from '#libs/plan-import/meaning/attributes';
import { recurrenceIn, timingPhraseIn } from '#libs/plan-import/meaning/timing-phrases';

export interface ReadTiming {
  readonly text: string;
  readonly schedule: Schedule;
  readonly findings: readonly Finding[];
}

const missingTiming = finding(
  'TIMING.MISSING',
  'error',
  'timing',
  message('finding.MISSING', { field: 'timing' }),
);
const fromTitle = finding('TIMING.FROM_TITLE', 'info', 'timing', message('finding.TIMING.FROM_TITLE'));

const mended = (cell: string): Finding =>
  finding(
    'TIMING.DATE_MENDED',
    'info',
    'timing',
    message('finding.TIMING.DATE_MENDED', { written: cell, read: mendDates(cell) }),
  );

const startUnread = finding(
  'TIMING.START_UNREAD',
  'warning',
  'timing',
  message('finding.TIMING.START_UNREAD'),
);

/** The first day of what a start is given as: "Tháng 4/2026" begins on its first; null when it names no day. */
function firstDay({ due, rule }: Schedule): string | null {
  if (due === null) return null;
  const [year = '', month = ''] = due.split('-');
  if (rule.startsWith('month-end')) return `${year}-${month}-01`;
  if (rule.startsWith('quarter-end')) return `${year}-${String(Number(month) - 2).padStart(2, '0')}-01`;
  return rule === 'year-end' ? `${year}-01-01` : due;
}

/** One column says when the task begins, another when it ends. */
function between(begins: string, ends: string, planYear: number | null): ReadTiming {
  const text = `từ ${begins}${ends === '' ? '' : ` đến ${ends}`}`;
  const end = parseTiming(ends, { planYear });
  if (end.kind !== 'by-date' || end.due === null)
    return { text, schedule: ends === '' ? parseTiming(text, { planYear }) : end, findings: [] };
  const start = firstDay(parseTiming(begins, { planYear }));
  if (start === null) return { text, schedule: end, findings: [startUnread] };
  const forward = start <= end.due;
  const schedule: Schedule = { kind: 'range', start, due: end.due, rule: 'date-range' };
  return { text, schedule: forward ? schedule : parseTiming('', { planYear }), findings: [] };
}

/** The timing cell; where it is blank or missing, what the task's own text says. */
export function readTiming(row: GridRow, grid: Grid, planYear: number | null): ReadTiming {
  const cell = row.cells.timing?.text ?? '';
  const begins = row.cells.start?.text ?? '';
  if (begins !== '') return between(begins, cell, planYear);
  if (cell !== '') {
    const schedule = parseTiming(cell, { planYear });
    const findings = schedule.due !== null && mendDates(cell) !== cell ? [mended(cell)] : [];
    return { text: cell, schedule, findings };
  }
  const title = row.cells.title?.text ?? '';
  const said = readLabels(title)?.attributes.timing ?? timingPhraseIn(title) ?? recurrenceIn(title);
  const own = said === null ? null : parseTiming(said, { planYear });
  if (said !== null && own !== null && own.kind !== 'unresolved')
    return { text: said, schedule: own, findings: [fromTitle] };
  if (grid.columns.timing !== undefined)
    return { text: '', schedule: parseTiming('', { planYear }), findings: [missingTiming] };
  const schedule: Schedule = { kind: 'continuous', start: null, due: null, rule: 'no-timing-column' };
  return { text: '', schedule, findings: [] };
}
