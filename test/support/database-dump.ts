import type { Client } from 'pg';
import { onOwnConnection } from '#libs/database/own-connection';
import { allMigrations } from '#apps/api/migrations';
import { migrate } from '#libs/ledger/migrate';
import type { TestPostgres } from '#libs/testing/postgres';

const schemas = "('ledger', 'identity', 'read_models', 'delivery', 'audit')";

interface Header {
  /** Those that had made the tables. */
  readonly migrations: readonly string[];
  readonly sequences: readonly { readonly name: string; readonly last: string }[];
}

const textsOf = async (client: Client, sql: string): Promise<string[]> =>
  (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text);

const tables = `select format('%I.%I', schemaname, tablename) as text from pg_tables
  where schemaname in ${schemas} order by 1`;

/** Every row and every sequence as text, a row a line; a table's definition is its migrations, which never change. */
export const dumpOf = ({ adminUrl }: TestPostgres): Promise<string> =>
  onOwnConnection(adminUrl, async (client) => {
    const sequences = await client.query<Header['sequences'][number]>(
      `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences
       where schemaname in ${schemas} and last_value is not null order by 1`,
    );
    const migrations = await textsOf(client, 'select name as text from dondoc_migrations order by id');
    const header: Header = { migrations, sequences: sequences.rows };
    const lines = [JSON.stringify(header)];
    for (const table of await textsOf(client, tables))
      for (const row of await textsOf(client, `select to_jsonb(t)::text as text from ${table} t order by 1`))
        lines.push(`${table}\t${row}`);
    return `${lines.join('\n')}\n`;
  });

const restoreRows = async (client: Client, rows: readonly string[]): Promise<void> => {
  const byTable = new Map<string, string[]>();
  for (const line of rows) {
    const [table = '', row = ''] = line.split('\t');
    byTable.set(table, [...(byTable.get(table) ?? []), row]);
  }
  // As pg_restore has it, so that tables may refer to those that come after them.
  await client.query('set session_replication_role = replica');
  for (const table of await textsOf(client, tables)) {
    // Rows that come with the tables are in the dump as well.
    const [found] = await textsOf(client, `select '' as text from ${table} limit 1`);
    if (found !== undefined) await client.query(`delete from ${table}`);
    const columns = await textsOf(
      client,
      `select quote_ident(attname) as text from pg_attribute
       where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    );
    const names = columns.join(', ');
    await client.query(
      `insert into ${table} (${names}) overriding system value
       select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [`[${(byTable.get(table) ?? []).join(',')}]`],
    );
  }
};

/** Makes an empty database what it was when it was dumped: by the migrations that it had then, and with its rows. */
export const restoreDatabase = async ({ adminUrl }: TestPostgres, dump: string): Promise<void> => {
  const [first = '', ...rows] = dump.split('\n').filter((line) => line !== '');
  const { migrations, sequences } = JSON.parse(first) as Header;
  const ofThen = allMigrations.filter((migration) => migrations.includes(migration.name));
  await migrate({ adminUrl, appUser: 'dondoc_app', migrations: ofThen });
  await onOwnConnection(adminUrl, async (client) => {
    await restoreRows(client, rows);
    for (const { name, last } of sequences)
      await client.query('select setval($1::regclass, $2::bigint)', [name, last]);
  });
};
