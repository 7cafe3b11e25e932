import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { allMigrations } from '#apps/api/migrations';
import { caller } from '#apps/cli/testing.spec-helper';
import { createApplication, type Application } from '#libs/application/application';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { isRejection } from '#libs/domain/shared/rejection';
import { migrate } from '#libs/ledger/migrate';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { createTaskLists } from '#libs/read-models/task-lists';
import { startTestPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
import { restoreDatabase } from '../support/database-dump';
import { workerChild, type WorkerChild } from '../support/worker-child';
import { eventually } from '../support/worker-stage';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

const folder = join(__dirname, '..', 'golden', 'fixtures', 'databases');
const dumps = readdirSync(folder).filter((name) => name.endsWith('.dump'));
const nowhere = { address: '127.0.0.1:1', namespace: 'default', taskQueue: 'dondoc' };
const reader = { kind: 'person', userId: 'committee', agencyId: null, roles: ['committee'] } as const;

describe.each(dumps)('a database of an earlier version, %s', (dump) => {
  const listed = JSON.parse(
    readFileSync(join(folder, dump.replace('.dump', '.lists.json')), 'utf8'),
  ) as readonly TaskListItem[];
  let postgres: TestPostgres;
  let source: DataSource;
  let app: Application;
  let worker: WorkerChild;

  const operator = (...args: readonly string[]) =>
    caller({ DATABASE_URL: postgres.appUrl, DATABASE_ADMIN_URL: postgres.adminUrl }).dondoc(...args);
  const tables = 'select stream, version, core, next_step_at from ledger.stream_states order by stream';
  const parts = 'select stream, key, state from ledger.stream_parts order by stream, key';
  const states = async () => [await postgres.admin(tables), await postgres.admin(parts)];
  let before: Awaited<ReturnType<typeof states>>;

  beforeAll(async () => {
    postgres = await startTestPostgres(null);
    await restoreDatabase(postgres, readFileSync(join(folder, dump), 'utf8'));
    before = await states();
    await migrate({ adminUrl: postgres.adminUrl, appUser: 'dondoc_app', migrations: allMigrations });
    expect((await operator('ledger', 'adopt')).code).toBe(0);
    source = await createDataSource(postgres.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
    worker = workerChild(postgres.appUrl, nowhere);
    worker.start();
    // What follows the feed begins once everything before it has.
    await eventually('the worker follows the feed', async () => {
      const [row] = await postgres.admin(`select count(*)::int as n from ledger.subscriptions`);
      return Number(row?.['n']) >= 4;
    });
  });
  afterAll(async () => {
    await worker?.remove();
    await source?.destroy();
    await postgres?.stop();
  });

  it('holds as it is once the programs of today have started', async () => {
    const { code, out, err } = await operator('ledger', 'verify');
    expect([code, err]).toEqual([0, '']);
    const [events] = await postgres.admin('select count(*)::text as n from ledger.events');
    expect(out).toContain(String(events?.['n']));
    expect(await states()).toEqual(before);
  });

  it('reads every task as before', async () => {
    const streams = await app.ledger.listStreams(taskDecider.category, null, 1_000);
    expect(streams.length).toBeGreaterThan(3);
    for (const { stream, version } of streams) {
      const taskId = stream.slice('task/'.length);
      const loaded = await app.tasks.load(taskId);
      expect(loaded?.version).toBe(version);
      // What the events give today, by occurrence, is what was stored then.
      expect((await app.tasks.asOf(taskId, { recordedBy: systemClock.now() }))?.state).toEqual(loaded?.state);
    }
  });

  it('lists every task as before', async () => {
    const lists = createTaskLists({ dataSource: source, ledger: app.ledger, clock: systemClock });
    await eventually('the lists', async () => {
      const page = await lists.query({ caller: reader, limit: 200 });
      return !isRejection(page) && page.items.length === listed.length;
    });
    const page = await lists.query({ caller: reader, limit: 200 });
    expect(isRejection(page) ? page : page.items).toMatchObject(listed);
  });
});
