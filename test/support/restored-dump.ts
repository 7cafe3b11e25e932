import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestPostgres } from '#libs/testing/postgres';

const schemas = "('ledger', 'identity', 'read_models', 'delivery')";

/**
 * Brings every row and every sequence of one cluster into another one with the same, empty tables, as a dump does
 * that is restored there.
 */
export async function restoreDump(from: TestPostgres, into: TestPostgres): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-dump-'));
  // The servers may run as somebody else.
  chmodSync(folder, 0o777);
  try {
    const tables = await from.admin(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ${schemas}`,
    );
    const files = tables.map(({ name }, n) => ({ table: String(name), file: join(folder, `${n}.copy`) }));
    for (const { table, file } of files) await from.admin(`copy ${table} to '${file}'`);
    for (const { table, file } of files) {
      // Rows that come with the tables are in the dump as well.
      const [row] = await into.admin(`select 1 from ${table} limit 1`);
      const empty = row ? `delete from ${table};` : '';
      // As pg_restore has it, so that tables may refer to those that come after them.
      await into.admin(`set session_replication_role = replica; ${empty} copy ${table} from '${file}'`);
    }
    const sequences = await from.admin(
      `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
       where schemaname in ${schemas} and last_value is not null`,
    );
    for (const { name, last } of sequences)
      await into.admin('select setval($1::regclass, $2::bigint)', [name, last]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
