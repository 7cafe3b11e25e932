import { createHash } from 'node:crypto';
import { createApplication, type Application } from '#libs/application/application';
import type { Person } from '#libs/domain/shared/actor';
import { waitUntil } from '#infra/embedded/wait';
import { dateOf } from '#libs/domain/shared/time';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { createPlanOutlines } from '#libs/read-models/plan-outlines';
import { createTaskPeriods, createTaskPeriodsRebuild } from '#libs/read-models/task-periods';
import { startTestPostgres, systemClock, type TestPostgres } from '#libs/testing/postgres';
import type { DataSource } from 'typeorm';
import { beginActivation, must, seedReference } from '../../test/support/sample-work';

jest.setTimeout(120_000);

const monitor: Person = { kind: 'person', userId: 'monitor', agencyId: 'so-noi-vu', roles: ['monitor'] };

describe('the list of plans', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let app: Application;
  /** Ids of plans whose states were read, `all` for those of every plan. */
  let read: string[] = [];

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createLedgerDataSource(postgres.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
    await seedReference(app);
  });
  afterAll(async () => {
    await source?.destroy();
    await postgres?.stop();
  });

  const listed = () => {
    read = [];
    const outlines = (ids?: readonly string[]) => {
      read.push(...(ids ?? ['all']));
      return app.plans.outlines(ids);
    };
    return createPlanOutlines({ dataSource: source, plans: { outlines } }).all(monitor);
  };
  /** Follows the feed until nothing of any plan is left. */
  const followed = () =>
    waitUntil(async () => {
      await drainSubscriber({ ledger: app.ledger, dataSource: source, ...createTaskPeriods() });
      await listed();
      return read.length === 0;
    }, 30_000);
  const imported = async (number: string): Promise<string> => {
    const parsed = (await app.plans.load(first))?.plan.draft;
    if (!parsed) throw new Error('there is no draft');
    const document = { ...parsed.document, number };
    const sha256 = createHash('sha256').update(number).digest('hex');
    const file = { fileName: `${number}.txt`, sha256, parsed: { ...parsed, document } };
    return must(await app.plans.importPlan(file, monitor)).planId;
  };
  let first: string;

  it('is that of the ledger before its rows are first built, and that of the rows from then on', async () => {
    first = await beginActivation(app, 3, dateOf(systemClock.now()), '7');
    expect(await listed()).toEqual(await app.plans.outlines());
    expect(read).toEqual(['all']);
    await rebuildSubscriber({ ledger: app.ledger, dataSource: source }, createTaskPeriodsRebuild());
    await followed();
    expect(await listed()).toEqual(await app.plans.outlines());
    expect(read).toEqual([]);
  });

  it('has what was just done at once, for which no other plan is read', async () => {
    const second = await imported('8');
    expect((await listed()).map(({ id }) => id)).toEqual([first, second].sort());
    expect(read).toEqual([second]);
    await followed();
    must(await app.plans.finishActivation(first));
    expect(await listed()).toEqual(await app.plans.outlines());
    expect((await listed()).find(({ id }) => id === first)?.kind).toBe('active');
    expect(read).toEqual([first]);
    await followed();
    expect(await listed()).toEqual(await app.plans.outlines());
    expect(read).toEqual([]);
  });

  it('is the same once the rows were built anew', async () => {
    const before = await listed();
    await rebuildSubscriber({ ledger: app.ledger, dataSource: source }, createTaskPeriodsRebuild());
    expect(await listed()).toEqual(before);
    expect(read).toEqual([]);
  });

  it('is that of the ledger where a program of another version wrote the rows', async () => {
    await postgres.admin(`update read_models.live_generations set version = version + 1`);
    expect(await listed()).toEqual(await app.plans.outlines());
    expect(read).toEqual(['all']);
  });
});
