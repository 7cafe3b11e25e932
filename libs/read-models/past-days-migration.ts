import type { MigrationInterface, QueryRunner } from 'typeorm';

const points = `
  create table read_models.dashboard_points (
    generation integer not null,
    at timestamptz(3) not null,
    boxes jsonb not null,
    counts jsonb not null,
    primary key (generation, at)
  );
`;

/** What began and ended in some days; and lists in their order, now and on past days. */
const indexes = `
  create index task_periods_from on read_models.task_periods (generation, valid_from);
  create index task_periods_to on read_models.task_periods (generation, valid_to) where valid_to < 'infinity';
  create index task_periods_ordered on read_models.task_periods
    (generation, closed, coalesce(due, 'infinity'), sort_order, valid_from, valid_to);
  create index task_periods_late on read_models.task_periods
    (generation, closed, coalesce(due, 'infinity'), sort_order, valid_from, valid_to)
    where not closed and valid_to > due;
  create index task_periods_staged on read_models.task_periods
    (generation, stage, closed, coalesce(due, 'infinity'), sort_order, valid_from, valid_to);
  create index task_periods_staged_now on read_models.task_periods
    (generation, stage, closed, coalesce(due, 'infinity'), sort_order) where valid_to = 'infinity';
`;

const grants = `do $$ begin
  execute format('grant select, insert, delete on read_models.dashboard_points to %I',
    current_setting('dondoc.app_user'));
end $$`;

/** Dashboards count from the nearest day that was counted before; lists of a past day are read in their order. */
export class ReadPastDays1767225870000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [points, indexes, grants]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table read_models.dashboard_points;
      drop index read_models.task_periods_from, read_models.task_periods_to, read_models.task_periods_late,
        read_models.task_periods_ordered, read_models.task_periods_staged, read_models.task_periods_staged_now;
    `);
  }
}
