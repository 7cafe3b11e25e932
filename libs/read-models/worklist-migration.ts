import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * As whom something is expected in which open task, from when until when while nothing happens; due `infinity` without a
 * deadline. No generation is live before a worker has built the first one.
 */
const table = `
  create table read_models.worklist_rows (
    generation integer not null,
    task_id text not null,
    who text collate "C" not null,
    shows_from timestamptz(3) not null,
    shows_until timestamptz(3) not null,
    due timestamptz(3) not null,
    sort_order text collate "C" not null,
    primary key (generation, task_id, who, shows_from)
  );
  create index worklist_rows_in_order on read_models.worklist_rows (generation, who, due, sort_order);
`;

const grant = `do $$ begin
  execute format('grant select, insert, update, delete on read_models.worklist_rows to %I',
    current_setting('dondoc.app_user'));
end $$`;

/** Work lists are read from rows. */
export class CreateWorklist1767225921000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(grant);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.worklist_rows');
    for (const name of ['live_generations', 'other_generations'])
      await runner.query(`delete from read_models.${name} where name = 'worklist'`);
    await runner.query(`delete from ledger.subscriptions where name in ('worklist', 'worklist@rebuild')`);
  }
}
