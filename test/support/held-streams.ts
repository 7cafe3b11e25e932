import { Client } from 'pg';
import type { TestPostgres } from '#libs/testing/postgres';

/** Streams whose lock somebody else has: whoever wants to append to them waits. */
export interface HeldStreams {
  /** How many sessions wait for a lock. */
  waiting(): Promise<number>;
  release(): Promise<void>;
}

export async function heldStreams(
  postgres: Pick<TestPostgres, 'appUrl' | 'admin'>,
  streams: readonly string[],
): Promise<HeldStreams> {
  const client = new Client({ connectionString: postgres.appUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock(hashtextextended(s, 0)) from unnest($1::text[]) s', [streams]);
  return {
    waiting: async () => (await postgres.admin('select distinct pid from pg_locks where not granted')).length,
    release: () => client.end(),
  };
}
