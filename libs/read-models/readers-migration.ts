import type { MigrationInterface, QueryRunner } from 'typeorm';

const both = ['task_periods', 'corrected_periods'] as const;

const columns = both
  .map(
    (table) => `alter table read_models.${table}
      add column readers text[] not null default '{}', add column acceptors text[] not null default '{}';`,
  )
  .join('\n');

/** What the rows that are there are read by until the first worker has written them anew, by the rules of the domain. */
const untilBuilt = both
  .map(
    (table) => `update read_models.${table} set
      readers = leads || coordinators || resolvers || array['monitor:' || monitoring_agency_id]
        || case when accepts like 'agency:%' then array[substr(accepts, 8)] else '{}' end,
      acceptors = array[case when accepts = 'supervisor' or leads = array[monitoring_agency_id] then '@' || supervisor_id
        when accepts like 'agency:%' then substr(accepts, 8) else monitoring_agency_id end];`,
  )
  .join('\n');

const index = 'create index on read_models.task_periods using gin (readers)';

/** Under which names a task is read, and its products are accepted: written by the domain, and only compared here. */
export class ListReaders1767225922000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [columns, untilBuilt, index]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of both)
      await runner.query(`alter table read_models.${table} drop column readers, drop column acceptors`);
  }
}
