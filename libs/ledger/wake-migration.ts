import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `wakes_at`: until when the process of a stream sleeps at the latest. `wake_version`: the version at which it last
 * had to be woken; null, as in all rows that are there, until the stream's next event: then it is not known, and it
 * is woken.
 */
const columns = `
  alter table ledger.stream_states add column wakes_at timestamptz(3), add column wake_version integer;
`;

/** What the ledger knows of sleeping processes. */
export class KnowSleepingProcesses1767225845000 implements MigrationInterface {
  readonly name = 'KnowSleepingProcesses1767225845000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('LEDGER.APPEND_ONLY: the ledger is not removed by a migration'));
  }
}
