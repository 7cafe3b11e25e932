import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What all events of a task tell beside its state, up to the same event. Null in rows that were written before, until the
 * first worker has built the next generation: whoever reads those asks the events themselves.
 */
export class KeepPasts1767226120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.task_states add column past jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.task_states drop column past');
  }
}
