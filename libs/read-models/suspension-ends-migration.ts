import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['task_periods', 'corrected_periods']
  .map(
    (table) => `alter table read_models.${table}
      add column goes_on_at timestamptz(3), add column goes_on jsonb;`,
  )
  .join('\n');

/** Few tasks are suspended until a day, and they are asked for with every list. */
const index = `create index task_periods_going_on on read_models.task_periods (generation, goes_on_at)
  where goes_on_at is not null`;

/** The lists are followed again from the first event; until then they are not complete, and their past is refused. */
const followAgain = `
  truncate read_models.task_periods, read_models.task_texts, read_models.agency_names, read_models.task_states,
    read_models.corrected_periods, read_models.dashboard_points;
  update ledger.subscriptions set cursor = null where name = 'task-periods';
  delete from ledger.subscriptions where name = 'task-periods@rebuild';
`;

/** What becomes of a task at the end of a suspension until a day, which is so whenever somebody records it. */
export class ListSuspensionEnds1767225905000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [columns, index, followAgain]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['task_periods', 'corrected_periods'])
      await runner.query(`alter table read_models.${table} drop column goes_on_at, drop column goes_on`);
    await runner.query(followAgain);
  }
}
