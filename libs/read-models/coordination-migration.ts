import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['task_periods', 'corrected_periods']
  .map(
    (table) => `alter table read_models.${table}
      add column coordination text[] not null default '{}';`,
  )
  .join('\n');

/** Of many tasks nothing is asked of others; whatever is counted of the rest holds at one instant. */
const index = `create index task_periods_coordinated on read_models.task_periods (generation, valid_to)
  where coordination <> '{}'`;

/** The lists are followed again from the first event; until then they are not complete, and their past is refused. */
const followAgain = `
  truncate read_models.task_periods, read_models.task_texts, read_models.agency_names, read_models.task_states,
    read_models.corrected_periods, read_models.dashboard_points;
  update ledger.subscriptions set cursor = null where name = 'task-periods';
  delete from ledger.subscriptions where name = 'task-periods@rebuild';
`;

/** Where each coordinating unit stands with what it was asked. */
export class ListCoordination1767225906000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [columns, index, followAgain]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['task_periods', 'corrected_periods'])
      await runner.query(`alter table read_models.${table} drop column coordination`);
    await runner.query(followAgain);
  }
}
