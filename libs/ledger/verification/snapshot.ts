import type { DataSource, QueryRunner } from 'typeorm';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query, type Queries } from '#libs/ledger/rows';

/** Runs `work` in one transaction, which is rolled back when it throws. */
export const inTransaction = <T>(
  dataSource: DataSource,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> =>
  orUnavailable(async () => {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction(isolation);
      const result = await work(runner);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  });

/** Runs `work` on what is committed now, however long it takes and whoever writes meanwhile. */
export const onSnapshot = <T>(
  dataSource: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> =>
  inTransaction(dataSource, 'REPEATABLE READ', async (runner) => {
    await runner.query('set transaction read only');
    return work(runner);
  });

let cursors = 0;

/**
 * The rows of a query, twice `batch` of them in memory at a time; needs an open transaction. While some are worked
 * on, the database reads the next ones.
 */
export async function* rowsOf<R>(
  on: Queries,
  sql: string,
  values: readonly unknown[] = [],
  batch = 200,
): AsyncGenerator<R, void, undefined> {
  cursors += 1;
  const name = `rows_${cursors}`;
  await on.query(`declare ${name} no scroll cursor for ${sql}`, [...values]);
  const fetch = (): Promise<R[]> => {
    const rows = query<R>(on, `fetch ${batch} from ${name}`);
    // Whoever stops early no longer asks what became of it.
    rows.catch(() => undefined);
    return rows;
  };
  let next = fetch();
  for (;;) {
    const rows = await next;
    if (rows.length === batch) next = fetch();
    yield* rows;
    if (rows.length < batch) break;
  }
  await on.query(`close ${name}`);
}
