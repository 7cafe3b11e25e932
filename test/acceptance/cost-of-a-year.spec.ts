import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database/data-source';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { allowedActions, overBudget, sumOf, wakeUpsOf } from '../support/history-budget';
import { startStage } from '../support/process-stage';
import { liveAYear } from '../support/yearly-task';

jest.setTimeout(300_000);

describe('what a yearly task with 8 submissions and 6 reminders costs', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let stage: Awaited<ReturnType<typeof startStage>>;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    stage = await startStage();
  });
  afterAll(async () => {
    await stage?.stop();
    await source?.destroy();
    await postgres?.stop();
  });

  it('stays within the budget, with as few nudges as there are earlier steps', async () => {
    const { runs, types } = await liveAYear(stage, source);
    expect(types.filter((type) => type === 'ReminderIssued')).toHaveLength(6);
    expect(types.at(-1)).toBe('TaskCompleted');
    const counted = runs.map(wakeUpsOf);
    expect(counted.flatMap(overBudget)).toEqual([]);
    for (const run of counted) expect(sumOf(run, 'actions')).toBeLessThanOrEqual(allowedActions(run));
    const wakeUps = counted.flat();
    // Counted: 24 actions, 123 events, 11 wake-ups of which 2 by nudges, for the coordination's earlier step and
    // for the end. Where weekends fall moves it by a wake-up or two.
    expect(sumOf(wakeUps, 'actions')).toBeLessThanOrEqual(28);
    expect(sumOf(wakeUps, 'events')).toBeLessThanOrEqual(144);
    expect(wakeUps.reduce((sum, { nudges }) => sum + nudges, 0)).toBe(2);
  });
});
