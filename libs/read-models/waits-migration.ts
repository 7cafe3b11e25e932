import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  create table read_models.task_waits (
    generation integer not null,
    valid_from timestamptz(3) not null,
    valid_to timestamptz(3) not null,
    task_id text not null,
    waits text[] not null,
    extensions integer not null,
    primary key (generation, task_id, valid_from)
  );
`;

const grant = `do $$ begin
  execute format('grant select, insert, update, delete on read_models.task_waits to %I',
    current_setting('dondoc.app_user'));
end $$`;

/**
 * Who is waited for in tasks since when, as of any instant. Empty until the first worker has built the next generation of what
 * lists are read from.
 */
export class KeepWaits1767226160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(grant);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.task_waits');
  }
}
