import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { query } from '#libs/ledger/rows';

const LOOK_EVERY_MS = 500;

/**
 * Does work that only one process at a time does on a database, and waits for its turn. Whoever dies with it gives it
 * up: the database lets go of it with the connection.
 *
 * @throws the signal's reason where it aborts before the turn comes
 */
export async function alone<T>(
  dataSource: DataSource,
  name: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  // A connection of its own, as the turn lasts for as long as that does.
  const runner = dataSource.createQueryRunner();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const [row] = await query<{ mine: boolean }>(
        runner,
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine',
        [name],
      );
      if (row?.mine) break;
      await delay(LOOK_EVERY_MS);
    }
    try {
      return await work();
    } finally {
      await query(runner, 'select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(
        () => undefined,
      );
    }
  } finally {
    await runner.release();
  }
}
