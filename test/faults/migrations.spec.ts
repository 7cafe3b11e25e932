import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allMigrations } from '#apps/api/migrations';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { onOwnConnection } from '#libs/database/own-connection';
import { migrate as bringUpToDate } from '#libs/ledger/migrate';
import { launch } from '#infra/stack/programs';
import { compiledPrograms } from '../support/compiled';
import { eventually } from '../support/worker-stage';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

describe('two processes that migrate an empty database at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-migrations-'));
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startTestPostgres(null);
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the program; answers its exit code and what it said. */
  const migrate = async (name: string): Promise<{ readonly code: number | null; readonly said: string }> => {
    const logFile = join(folder, `${name}.log`);
    const child = launch({
      dist: compiledPrograms(),
      entry: 'api/migrate',
      logFile,
      environment: {
        NODE_OPTIONS: undefined,
        DATABASE_URL: postgres.appUrl,
        DATABASE_ADMIN_URL: postgres.adminUrl,
      },
    });
    const { code } = await child.exited;
    return { code, said: readFileSync(logFile, 'utf8').trim() };
  };

  const upToDate = { code: 0, said: 'the database is up to date' };
  const waiting = async (): Promise<number> => {
    const rows = await postgres.admin(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };

  it('both end well, and one of them has done everything once', async () => {
    // Whoever migrates waits here with the other, as none may be done before the other has begun.
    const both = await onOwnConnection(postgres.adminUrl, async (gate) => {
      await gate.query('begin');
      await gate.query('create schema ledger');
      const started = [migrate('one'), migrate('other')];
      await eventually('both of them', async () => (await waiting()) === 2);
      await gate.query('rollback');
      return started;
    });
    const ended = (await Promise.all(both)).sort((a, b) => b.said.length - a.said.length);
    expect(ended).toEqual([{ code: 0, said: expect.stringMatching(/^migrated: /) }, upToDate]);
    const names = await postgres.admin('select name from dondoc_migrations order by id');
    expect(ended[0]?.said).toBe(`migrated: ${names.map(({ name }) => name).join(', ')}`);
    expect(names).toHaveLength(allMigrations.length);
    expect(await migrate('later')).toEqual(upToDate);
  });
});

describe('a database of the first days', () => {
  /** What its migrations did not say yet. */
  const asItWas = [
    'alter table read_models.task_periods drop column sort_order',
    `create index on read_models.task_periods (generation, closed, coalesce(due, 'infinity'), task_id)
       where valid_to is null`,
    'alter table delivery.messages alter column open set default true',
    'alter table delivery.messages drop constraint messages_check1',
    `insert into read_models.task_periods values
       (1, 't', now(), null, 1, 'p', '{}', '{}', 'supervisor', 'm', 's', false, null, '', '{}')`,
    `insert into delivery.messages (id, message_id, recipient_id, slot, status, next_attempt_at, created_at)
       values ('m', '<m>', 'role:chair', now(), 'suppressed', now(), now())`,
  ];
  const shape = [
    `select table_schema || '.' || table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable ||
       ' ' || coalesce(column_default, '') as line from information_schema.columns
       where table_schema in ('ledger', 'identity', 'read_models', 'delivery', 'audit')`,
    `select indexdef as line from pg_indexes where schemaname in ('ledger', 'read_models', 'delivery')`,
    `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
       where conrelid::regclass::text ~ '^(ledger|read_models|delivery)'`,
  ];
  const opened: TestPostgres[] = [];
  const database = async (): Promise<TestPostgres> => {
    const postgres = await startTestPostgres(null);
    opened.push(postgres);
    return postgres;
  };
  const bring = ({ adminUrl }: TestPostgres, migrations: typeof allMigrations) =>
    bringUpToDate({ adminUrl, appUser: 'dondoc_app', migrations });
  const shapeOf = async (postgres: TestPostgres): Promise<unknown[]> => {
    const found = await Promise.all(shape.map((sql) => postgres.admin(sql)));
    return found.flat().map(({ line }) => line);
  };
  afterAll(async () => {
    for (const postgres of opened) await postgres?.stop();
  });

  it('is brought to what a new one is, and closes what nobody could receive', async () => {
    const [early, fresh] = [await database(), await database()];
    const first = ['CreateLedger', 'CreateIdentity', 'CreateTaskPeriods', 'CreateDelivery'];
    await bring(
      early,
      allMigrations.filter(({ name }) => first.includes(name.replace(/\d+$/u, ''))),
    );
    for (const sql of asItWas) await early.admin(sql);
    await bring(early, allMigrations);
    await bring(fresh, allMigrations);
    expect((await shapeOf(early)).sort()).toEqual((await shapeOf(fresh)).sort());
    expect(await early.admin('select open from delivery.messages')).toEqual([{ open: false }]);
  });
});
