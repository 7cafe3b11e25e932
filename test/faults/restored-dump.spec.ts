import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { caller } from '#apps/cli/testing.spec-helper';
import { createApplication, type Application } from '#libs/application/application';
import { taskStream } from '#libs/application/task-service';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import type { Adoption } from '#libs/ledger/verification/adopt';
import { startOwnPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
import { freePort } from '#infra/embedded/wait';
import { launch } from '#infra/stack/programs';
import { apiProgram } from '../support/api-program';
import { byClients, range } from '../support/clients';
import { compiledPrograms } from '../support/compiled';
import { startDatabaseStage, type DatabaseStage } from '../support/database-stage';
import { violations, wholeFeed } from '../support/oracle';
import { acknowledgedBy, persistentPeople } from '../support/persistent-people';
import { restoreDump } from '../support/restored-dump';
import { officer } from '../support/sample-work';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

const tasks = range(4).map((n) => `task-${n}`);
const taskAt = (n: number): string => tasks[n % tasks.length] ?? '';
/** More than are passed over at once. */
const LEAD = 600_000;

describe('a dump that is restored into a new cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-restored-'));
  let old: DatabaseStage;
  let postgres: TestPostgres;
  let source: DataSource;
  let app: Application;
  const seen: string[] = [];

  beforeAll(async () => {
    old = await startDatabaseStage();
    for (const taskId of tasks) await old.assign(taskId);
    await old.postgres.admin(
      `do $$ begin for i in 1..${LEAD} loop perform pg_current_xact_id(); commit; end loop; end $$`,
    );
    await byClients(
      4,
      range(20).map((n) => async () => void (await old.report(taskAt(n)))),
    );
    await follow(old.source, old.app);
    await byClients(
      4,
      range(20).map((n) => async () => void (await old.report(taskAt(n)))),
    );
    postgres = await startOwnPostgres();
    await restoreDump(old.postgres, postgres);
    source = await createDataSource(postgres.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
  });
  afterAll(async () => {
    await source?.destroy();
    await postgres?.stop();
    await old?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const positions = (events: readonly StoredEvent[]): string[] => events.map(({ position }) => position);
  /** Takes in what is new for somebody whose place is kept in the database. */
  const follow = (dataSource: DataSource, { ledger }: Application): Promise<unknown> =>
    drainSubscriber({
      name: 'follower',
      ledger,
      dataSource,
      handle: (events) => void seen.push(...positions(events)),
    });
  const operator = (...args: readonly string[]) =>
    caller({ DATABASE_URL: postgres.appUrl, DATABASE_ADMIN_URL: postgres.adminUrl }).dondoc(...args);
  const environment = () => ({
    DATABASE_URL: postgres.appUrl,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    DONDOC_TOKEN_KEY: randomBytes(32).toString('base64'),
    DONDOC_CHECK_ANSWERS: '1',
  });

  it('is refused at start-up', async () => {
    const logFile = join(folder, 'refused.log');
    const refused = launch({
      dist: compiledPrograms(),
      entry: 'api/main',
      logFile,
      environment: { NODE_OPTIONS: undefined, ...environment(), PORT: String(await freePort()) },
    });
    expect((await refused.exited).code).toBe(1);
    expect(readFileSync(logFile, 'utf8')).toContain('LEDGER.FOREIGN_CLUSTER');
  });

  it('is adopted with its chain as it was, once', async () => {
    const { code, out, err } = await operator('ledger', 'adopt', '--json');
    expect([code, err]).toEqual([0, '']);
    const { newest, next, skipped } = JSON.parse(out) as Adoption;
    expect(Number(next)).toBeGreaterThan(Number(newest));
    expect(skipped).toBeGreaterThan(LEAD / 2);
    expect((await operator('ledger', 'verify')).code).toBe(0);
    const again = await operator('ledger', 'adopt', '--json');
    expect(JSON.parse(again.out)).toMatchObject({ newest, skipped: 0 });
  });

  it('is then worked on: nothing is lost, new events come last, and who followed it misses none', async () => {
    const before = (await wholeFeed(app)).length;
    const api = apiProgram({
      port: await freePort(),
      dataDir: folder,
      environment: environment(),
    });
    api.start();
    try {
      await api.ready();
      const people = persistentPeople([api.url], 'mat-khau');
      await byClients(
        4,
        range(40).map((n) => async () => {
          const path = `/tasks/${taskAt(n)}/progress-reports`;
          const answer = await people.call(officer.userId, 'POST', path, {
            body: { percent: 60, result: 'Tiếp tục thực hiện' },
          });
          expect(answer.status).toBe(201);
          old.acknowledged.push(acknowledgedBy(taskStream(taskAt(n)), answer));
        }),
      );
    } finally {
      await api.stop();
    }
    const feed = await wholeFeed(app);
    const stored = await wholeFeed(old.app);
    expect(positions(feed.slice(0, before))).toEqual(positions(stored));
    expect(feed).toHaveLength(before + 40);
    await follow(source, app);
    expect(seen).toEqual(positions(feed));
    const { acknowledged } = old;
    expect(await violations({ source, app, acknowledged, atLeast: 84, withMails: false })).toEqual([]);
  });
});
