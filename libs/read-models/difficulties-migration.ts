import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few tasks have a difficulty: the register looks at no other ones. */
export class IndexDifficulties1767225866000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index task_states_difficulties on read_models.task_states (generation, task_id)
        where state ? 'difficulties'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index read_models.task_states_difficulties');
  }
}
