import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  create table read_models.plan_outlines (
    generation integer not null,
    plan_id text collate "C" not null,
    outline jsonb not null,
    primary key (generation, plan_id)
  );
`;

const grant = `do $$ begin
  execute format('grant select, insert, update, delete on read_models.plan_outlines to %I',
    current_setting('dondoc.app_user'));
end $$`;

/** What the list of plans says of each, so that it reads nothing of their rows, amendments and ends. */
export class KeepOutlines1767226121000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(grant);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.plan_outlines');
  }
}
