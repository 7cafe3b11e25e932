import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CreateTaskPeriods1767225800000 } from '#libs/read-models/task-periods-migration';
import {
  IndexTaskPeriods1767225830000,
  KeepTaskStates1767225820000,
} from '#libs/read-models/faster-lists-migration';

/** What all three have: a row holds from `valid_from` until before `valid_to`. */
const span = `
  generation integer not null,
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) not null`;

const periods = `
  create table read_models.task_periods (${span},
    task_id text not null,
    plan_id text not null,
    section text,
    sort_order text collate "C" not null,
    leads text[] not null,
    coordinators text[] not null,
    accepts text not null,
    monitoring_agency_id text not null,
    supervisor_id text not null,
    closed boolean not null,
    status text not null,
    overdue_after timestamptz(3),
    stage text not null,
    awaited text[] not null,
    due timestamptz(3),
    original_due timestamptz(3),
    reported_at timestamptz(3),
    accepted_at timestamptz(3),
    open_cycles jsonb,
    primary key (generation, task_id, valid_from)
  );
  create unique index on read_models.task_periods (generation, task_id) where valid_to = 'infinity';
  create index task_periods_now on read_models.task_periods
    (generation, closed, coalesce(due, 'infinity'), sort_order) where valid_to = 'infinity';
  create index task_periods_of_plan on read_models.task_periods
    (generation, plan_id, closed, coalesce(due, 'infinity'), sort_order) where valid_to = 'infinity';
  create index on read_models.task_periods (generation, plan_id, valid_from);
  create index on read_models.task_periods using gin (leads);
  create index on read_models.task_periods using gin (coordinators);
`;

/** In the schema of the trigram extension, wherever that is. */
const trigrams = (index: string, table: string): string => `do $$ begin
  execute format('create index ${index} on read_models.${table} using gin (search %I.gin_trgm_ops)',
    (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_trgm'));
end $$`;

const texts = `
  create table read_models.task_texts (${span},
    task_id text not null,
    agencies text[] not null,
    shown jsonb not null,
    words text not null,
    search text generated always as (read_models.searchable(words)) stored,
    primary key (generation, task_id, valid_from)
  );
  create unique index on read_models.task_texts (generation, task_id) where valid_to = 'infinity';
  create index on read_models.task_texts using gin (agencies);
`;

const names = `
  create table read_models.agency_names (${span},
    agency_id text not null,
    words text not null,
    search text generated always as (read_models.searchable(words)) stored,
    primary key (generation, agency_id, valid_from)
  );
  create unique index on read_models.agency_names (generation, agency_id) where valid_to = 'infinity';
`;

const grants = `do $$ begin
  execute format('grant select, insert, update, delete on
    read_models.task_periods, read_models.task_texts, read_models.agency_names to %I',
    current_setting('dondoc.app_user'));
end $$`;

/** The lists are followed again from the first event; until then they are not complete, and their past is refused. */
const followAgain = `
  truncate read_models.task_states;
  update ledger.subscriptions set cursor = null where name = 'task-periods';
  delete from ledger.subscriptions where name = 'task-periods@rebuild';
`;

/**
 * Narrow rows of what tasks are counted, filtered and ordered by, apart from what is shown of them and found by
 * its words, which changes seldom; and the names of agencies, by which tasks are found as well.
 */
export class NarrowTaskPeriods1767225860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.task_periods');
    for (const sql of [periods, texts, names]) await runner.query(sql);
    await runner.query(trigrams('task_texts_search', 'task_texts'));
    await runner.query(grants);
    await runner.query(followAgain);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema read_models cascade');
    for (const Before of [
      CreateTaskPeriods1767225800000,
      KeepTaskStates1767225820000,
      IndexTaskPeriods1767225830000,
    ])
      await new Before().up(runner);
    await runner.query(`update ledger.subscriptions set cursor = null where name = 'task-periods'`);
  }
}
