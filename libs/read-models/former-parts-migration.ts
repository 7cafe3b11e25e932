import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['task_periods', 'corrected_periods']
  .map(
    (table) => `alter table read_models.${table}
      add column former text[] not null default '{}', add column resolvers text[] not null default '{}';`,
  )
  .join('\n');

/** Few tasks have any; and whether something was recorded late by an instant is asked often. */
const indexes = `
  create index corrected_periods_from on read_models.corrected_periods (generation, valid_from);
  create index on read_models.task_periods using gin (former) where former <> '{}';
  create index on read_models.task_periods using gin (resolvers) where resolvers <> '{}';
`;

/** The lists are followed again from the first event; until then they are not complete, and their past is refused. */
const followAgain = `
  truncate read_models.task_periods, read_models.task_texts, read_models.agency_names, read_models.task_states,
    read_models.corrected_periods, read_models.dashboard_points;
  update ledger.subscriptions set cursor = null where name = 'task-periods';
  delete from ledger.subscriptions where name = 'task-periods@rebuild';
`;

/** Who gave a part of a task away, and who has to solve a difficulty of it. */
export class ListFormerParts1767225890000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [columns, indexes, followAgain]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_models.corrected_periods_from');
    for (const table of ['task_periods', 'corrected_periods'])
      await runner.query(`alter table read_models.${table} drop column former, drop column resolvers`);
    await runner.query(followAgain);
  }
}
