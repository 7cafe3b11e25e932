import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  create table read_models.task_states (
    generation integer not null,
    task_id text not null,
    version integer not null,
    valid_from timestamptz(3) not null,
    state jsonb not null,
    primary key (generation, task_id)
  );
  insert into read_models.task_states (generation, task_id, version, valid_from, state)
    select generation, task_id, version, valid_from, state from read_models.task_periods where valid_to is null;
`;

const grant = `do $$ begin
  execute format('grant select, insert, update, delete on read_models.task_states to %I',
    current_setting('dondoc.app_user'));
end $$`;

/**
 * The state from which the next event of a task is followed, once for each task rather than in each period;
 * periods that were written before keep theirs until the lists are built anew.
 */
export class KeepTaskStates1767225820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(grant);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.task_states');
  }
}

/** Lists as of an instant look at one period of each task, however many there are; most lists are of a plan. */
export class IndexTaskPeriods1767225830000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index task_periods_at on read_models.task_periods using gist (tstzrange(valid_from, valid_to));
      create index task_periods_of_plan on read_models.task_periods
        (generation, plan_id, closed, coalesce(due, 'infinity'), sort_order) where valid_to is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_models.task_periods_at, read_models.task_periods_of_plan');
  }
}
