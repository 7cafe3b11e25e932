import { liveAYear } from '../../support/yearly-task';
import { allowedActions, sumOf, wakeUpsOf } from '../../support/history-budget';
import { startStage } from '../../support/process-stage';
import type { Measure, Reading } from '../measure';
import { openOwnDatabase } from '../stage/own-database';

/** History events that one wake-up may take. */
const EVENTS_A_WAKE_UP = 12;

const bounds = { better: 'lower', atLeast: 1, goal: 0.5 } as const;

/** What the task's events and its current state take in the ledger's tables, and its events' content alone. */
const bytes = `
  select (select sum(pg_column_size(e)) from ledger.events e where stream = $1)
    + (select sum(pg_column_size(s)) from ledger.stream_states s where stream = $1)
    + (select coalesce(sum(pg_column_size(p)), 0) from ledger.stream_parts p where stream = $1) as stored,
    (select sum(octet_length(data::text)) from ledger.events where stream = $1) as content`;

/** A year that passes in seconds. It costs the same each time, so every round reads the same year. */
export const taskYear: Measure = {
  name: 'task-year',
  rows: [
    { name: 'Temporal actions of a task-year', baseline: 'the budget', unit: 'actions', ...bounds },
    { name: 'history events of a task-year', baseline: 'the budget', unit: 'events', ...bounds },
    {
      name: 'ledger bytes of a task-year, without indexes',
      baseline: 'what its events say, as JSON',
      unit: 'bytes',
      better: 'lower',
      atLeast: null,
      goal: null,
    },
  ],
  async setUp(bench) {
    const own = await openOwnDatabase(bench, 'bench_task_year');
    const stage = await startStage();
    try {
      const { runs } = await liveAYear(stage, own.source);
      const counted = runs.map(wakeUpsOf);
      const wakeUps = counted.flat();
      const allowed = counted.reduce((sum, run) => sum + allowedActions(run), 0);
      const [size] = await own.source.query<{ stored: string; content: string }[]>(bytes, ['task/year']);
      const readings: Reading[] = [
        { measured: sumOf(wakeUps, 'actions'), baseline: allowed },
        { measured: sumOf(wakeUps, 'events'), baseline: wakeUps.length * EVENTS_A_WAKE_UP },
        { measured: Number(size?.stored), baseline: Number(size?.content) },
      ];
      return { round: () => Promise.resolve(readings), tearDown: () => own.close() };
    } finally {
      await stage.stop();
    }
  },
};
