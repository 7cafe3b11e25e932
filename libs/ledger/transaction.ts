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
 * Runs the work in a transaction (read committed) on a connection of its own. What the work throws, and a
 * result that is not worth committing, rolls back.
 */
export async function inTransaction<T extends { readonly wrote: boolean }>(
  dataSource: DataSource,
  work: (on: Queries) => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await client.query('begin isolation level read committed');
    const result = await work(prepared(client));
    await client.query(result.wrote ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
  }
}
