import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { allMigrations } from '#apps/api/migrations';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { launch } from '#infra/stack/programs';
import { compiledPrograms } from '../support/compiled';
import { eventually } from '../support/worker-stage';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

describe('two processes that migrate an empty database at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-migrations-'));
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startTestPostgres();
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the program; answers its exit code and what it said. */
  const migrate = async (name: string): Promise<{ readonly code: number | null; readonly said: string }> => {
    const logFile = join(folder, `${name}.log`);
    const child = launch({
      ...{ dist: compiledPrograms(), entry: 'api/migrate', logFile },
      environment: {
        ...{ NODE_OPTIONS: undefined, DATABASE_URL: postgres.appUrl, DATABASE_ADMIN_URL: postgres.adminUrl },
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
    const gate = new Client({ connectionString: postgres.adminUrl });
    await gate.connect();
    await gate.query('begin');
    await gate.query('create schema ledger');
    const both = Promise.all([migrate('one'), migrate('other')]);
    await eventually('both of them', async () => (await waiting()) === 2);
    await gate.query('rollback');
    await gate.end();
    const ended = (await both).sort((a, b) => b.said.length - a.said.length);
    expect(ended).toEqual([{ code: 0, said: expect.stringMatching(/^migrated: /) }, upToDate]);
    const names = await postgres.admin('select name from dondoc_migrations order by id');
    expect(ended[0]?.said).toBe(`migrated: ${names.map(({ name }) => name).join(', ')}`);
    expect(names).toHaveLength(allMigrations.length);
    expect(await migrate('later')).toEqual(upToDate);
  });
});
