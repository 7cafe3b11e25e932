import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From the first to the last instant at which parts of a task become overdue; null where none does. The instants were
 * written with their zone, so the session's has no say, and the values may be indexed.
 */
const courseEnds = `do $$ begin
  create function read_models.course_ends(courses text[]) returns tstzrange
  language sql immutable strict parallel safe as
  $body$
    select tstzrange(min(ends), max(ends), '[]')
    from (select nullif(split_part(one, ' ', 4), '')::timestamptz as ends from unnest(courses) as one) as each
    having max(ends) is not null
  $body$;
  execute format('grant execute on function read_models.course_ends to %I', current_setting('dondoc.app_user'));
end $$`;

const index = `create index task_periods_course_ends on read_models.task_periods
  using gist (read_models.course_ends(courses))
  where courses <> '{}' and read_models.course_ends(courses) is not null`;

/** They are counted anew, with the parts of tasks that stand by themselves. */
const countAgain = 'truncate read_models.dashboard_points';

/** What became overdue of the parts of tasks between two instants, for dashboards that count from an earlier day. */
export class IndexCourseEnds1767226170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [courseEnds, index, countAgain]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index read_models.task_periods_course_ends;
      drop function read_models.course_ends;
      ${countAgain};
    `);
  }
}
