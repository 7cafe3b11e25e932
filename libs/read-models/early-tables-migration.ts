import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first databases made the lists before they were sorted by the plan's order, and what follows needs that column.
 * It has its place between the two for their sake; everywhere else the column is there.
 */
export class AddSortOrder1767225805000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table read_models.task_periods
         add column if not exists sort_order text collate "C" not null default ''`,
    );
  }

  down(): Promise<void> {
    // The tables that were made with it keep it.
    return Promise.resolve();
  }
}

/** Some databases were made before this index was. */
export class IndexCorrections1767225898000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index if not exists corrected_periods_from
         on read_models.corrected_periods (generation, valid_from)`,
    );
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
