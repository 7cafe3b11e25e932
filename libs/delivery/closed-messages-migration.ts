import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first databases kept messages open that nobody could receive, so that what came later was lost with them. */
export class CloseMessages1767225910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update delivery.messages set open = false where open and status <> 'waiting';
      alter table delivery.messages alter column open drop default;
      alter table delivery.messages drop constraint if exists messages_check1;
      alter table delivery.messages add constraint messages_check1 check (not open or status = 'waiting');
    `);
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}
