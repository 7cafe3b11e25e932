import type { DataSource } from 'typeorm';
import { createLedgerDataSource } from '#libs/ledger/data-source';
import { startDatabaseClock } from '#libs/ledger/database-clock';
import { toMs } from '#libs/domain/shared/time';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

describe("the database's clock", () => {
  let postgres: TestPostgres;
  let source: DataSource;
  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createLedgerDataSource(postgres.adminUrl).initialize();
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await source?.destroy();
    await postgres?.stop();
  });

  it('is the same for processes whose own clocks differ by minutes', async () => {
    const real = Date.now.bind(Date);
    const clocks = [];
    for (const minutes of [0, 3, -3]) {
      jest.spyOn(Date, 'now').mockImplementation(() => real() + minutes * 60_000);
      clocks.push(await startDatabaseClock(source));
    }
    const [first, ...others] = await Promise.all(clocks.map(async (clock) => toMs(await clock.now())));
    for (const other of others)
      expect(Math.abs(other - (first ?? 0))).toBeLessThanOrEqual(clocks[0]?.disagreementMs ?? 0);
    for (const clock of clocks) clock.stop();
  });

  it('goes on while the database is away', async () => {
    let away = false;
    const clock = await startDatabaseClock({
      query: (sql: string, values?: unknown[]) =>
        away ? Promise.reject(new Error('away')) : source.query(sql, values),
    });
    away = true;
    const before = await clock.now();
    const after = await clock.now();
    expect(after >= before).toBe(true);
    clock.stop();
  });
});
