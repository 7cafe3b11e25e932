import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `version`: of the rules by which the live rows were written; null, as of all that are there, where that is not known.
 * Other generations are those that are being built, and those that an interrupted build or a new one has left, whose rows
 * are still to be removed: nobody reads either. No two ever have one number.
 */
const tables = `
  alter table read_models.live_generations add column version integer;
  create sequence read_models.generation_numbers;
  select setval('read_models.generation_numbers', coalesce(max(generation), 1)) from read_models.live_generations;
  create table read_models.other_generations (
    name text not null,
    generation integer primary key default nextval('read_models.generation_numbers'),
    is_left boolean not null default false
  );
`;

/** A rebuild that was interrupted before was always of the next number. */
const left = `
  select nextval('read_models.generation_numbers');
  insert into read_models.other_generations (name, generation, is_left)
    select name, generation + 1, true from read_models.live_generations;
`;

const grants = `do $$ declare app text := current_setting('dondoc.app_user'); begin
  execute format('grant select, insert, update, delete on read_models.other_generations to %I', app);
  execute format('grant insert on read_models.live_generations to %I', app);
  execute format('grant usage on sequence read_models.generation_numbers to %I', app);
end $$`;

/** Rows know by which version of the rules they were written, so that a worker with another one builds them anew. */
export class VersionGenerations1767225920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [tables, left, grants]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table read_models.other_generations;
      drop sequence read_models.generation_numbers;
      alter table read_models.live_generations drop column version;
    `);
  }
}
