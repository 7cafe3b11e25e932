import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Queries } from '#libs/ledger/rows';

const names = new Map<string, string>();

/** A name for a statement, which each connection then parses and plans once rather than every time. */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
};

/** Runs statements under names; only for statements whose text is fixed. */
const prepared = (client: PoolClient): Queries => ({
  query: async (text, values = []) => (await client.query<object>({ name: nameOf(text), text, values })).rows,
});

/**
 * Waits for all that were asked for together. Fails as the first of them failed: those behind it only say that the
 * transaction has ended.
 */
export async function together<T extends readonly unknown[]>(asked: {
  readonly [K in keyof T]: Promise<T[K]>;
}): Promise<T> {
  const all = await Promise.allSettled(asked);
  for (const each of all) if (each.status === 'rejected') throw each.reason;
  return Promise.all(asked);
}

/** A statement with its values; its text is one of a few. */
export interface Statement {
  readonly sql: string;
  readonly values: unknown[];
}

/** What is to be written at the end of a transaction, and what it comes to once that is committed. */
export interface Ending<T> {
  readonly result: T;
  /** Nothing is committed where there are none. */
  readonly statements: readonly Statement[];
}

/**
 * Runs the work in a transaction (read committed) on a connection of its own, and ends it with the statements that
 * the work asks for. What the work throws, a statement that fails, and an end without statements roll back.
 *
 * Nothing waits for an answer that it does not need, as each round trip lengthens the time for which streams are
 * locked: the beginning goes out with the work's first statements, the commit with the last. A commit behind a
 * statement that failed is a rollback to the server.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  work: (on: Queries) => Promise<Ending<T>>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  const on = prepared(client);
  try {
    const [, { result, statements }] = await together([
      client.query('begin isolation level read committed'),
      work(on),
    ]);
    const last = statements.map(({ sql, values }) => on.query(sql, values));
    await together([...last, client.query(statements.length > 0 ? 'commit' : 'rollback')]);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
  }
}
