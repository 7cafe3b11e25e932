import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

/** A table that is filled by files which the server reads, and the columns that are in them. */
export interface LoadedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

// No text of a row has these signs, so that nothing needs to be escaped.
const between = '\u0002';
const format = `with (format csv, delimiter e'\\x02', quote e'\\x01', null '\\N')`;

/** The line of a row in a file. */
export const lineOf = (values: readonly (string | null)[]): string =>
  `${values.map((value) => value ?? '\\N').join(between)}\n`;

interface Kept {
  readonly drop: string;
  readonly make: string;
}

const keptOf = (owner: DataSource, tables: readonly string[]): Promise<Kept[]> =>
  owner.query<Kept[]>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where contype in ('p', 'u') and conrelid = any($1::regclass[])
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index i where indrelid = any($1::regclass[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );

/** Fills tables without their indexes, which are made again in the end: so many rows are sorted in one go. */
export async function loadInBulk(
  owner: DataSource,
  tables: readonly LoadedTable[],
  fill: (load: (lines: readonly string[]) => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-load-'));
  // The server may run as another user.
  chmodSync(folder, 0o755);
  const runner = owner.createQueryRunner();
  let files = 0;
  /** Text of many rows for each of the tables, in their order. */
  const load = async (lines: readonly string[]): Promise<void> => {
    for (const [index, { name, columns }] of tables.entries()) {
      const path = join(folder, String((files += 1)));
      const file = openSync(path, 'w', 0o644);
      writeSync(file, lines[index] ?? '');
      closeSync(file);
      await runner.query(`copy ${name} (${columns.join(', ')}) from '${path}' ${format}`);
      rmSync(path);
    }
  };
  try {
    const kept = await keptOf(
      owner,
      tables.map(({ name }) => name),
    );
    for (const { drop } of kept) await runner.query(drop);
    await fill(load);
    await runner.query(`set maintenance_work_mem = '512MB'`);
    for (const { make } of kept) await runner.query(make);
    await runner.query('reset maintenance_work_mem');
  } finally {
    await runner.release();
    rmSync(folder, { recursive: true, force: true });
  }
}
