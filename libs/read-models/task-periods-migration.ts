import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of tasks as of any instant: a row says how a task was known from `valid_from` until before `valid_to`.
 * A rebuild writes another generation beside the live one.
 */
export class CreateTaskPeriods1767225800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema read_models;
      create table read_models.live_generations (
        name text primary key,
        generation integer not null
      );
      insert into read_models.live_generations values ('task-periods', 1);
      create table read_models.task_periods (
        generation integer not null,
        task_id text not null,
        valid_from timestamptz(3) not null,
        valid_to timestamptz(3),
        version integer not null,
        plan_id text not null,
        sort_order text collate "C" not null,
        leads text[] not null,
        coordinators text[] not null,
        accepts text not null,
        monitoring_agency_id text not null,
        supervisor_id text not null,
        closed boolean not null,
        due timestamptz(3),
        search text not null,
        state jsonb not null,
        primary key (generation, task_id, valid_from)
      );
      create unique index on read_models.task_periods (generation, task_id) where valid_to is null;
      create index on read_models.task_periods (generation, closed, coalesce(due, 'infinity'), sort_order)
        where valid_to is null;
      create index on read_models.task_periods using gin (leads);
      create index on read_models.task_periods using gin (coordinators);
      do $$ begin
        execute format('grant usage on schema read_models to %I', current_setting('dondoc.app_user'));
        execute format('grant select, insert, update, delete on read_models.task_periods to %I', current_setting('dondoc.app_user'));
        execute format('grant select, update on read_models.live_generations to %I', current_setting('dondoc.app_user'));
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema read_models cascade');
  }
}
