import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { runSubscriber } from '#libs/ledger/subscriber';
import { startDatabaseStage, type DatabaseStage } from '../support/database-stage';
import { wholeFeed } from '../support/oracle';
import { eventually } from '../support/worker-stage';

// A machine without the server fetches it once.
jest.setTimeout(1_800_000);

const range = (count: number) => Array.from({ length: count }, (_, n) => n);
const tasks = range(8).map((n) => `task-${n}`);
const taskAt = (n: number): string => tasks[n % tasks.length] ?? '';

describe('when the database fails', () => {
  let stage: DatabaseStage;

  beforeAll(async () => {
    stage = await startDatabaseStage({
      environment: {
        DATABASE_CONNECT_TIMEOUT_MS: '500',
        DATABASE_STATEMENT_TIMEOUT_MS: '500',
        DATABASE_LOCK_TIMEOUT_MS: '500',
        FEED_STALL_SECONDS: '1',
      },
    });
    for (const taskId of tasks) await stage.assign(taskId);
  });
  afterEach(() => stage?.link.slowDown(0));
  afterAll(() => stage?.stop());

  const unavailable = { status: 503, code: 'LEDGER.UNAVAILABLE', retryAfter: expect.stringMatching(/^\d+$/) };

  const expectNothingWrong = async (successes: number): Promise<void> =>
    expect(await stage.violations(successes)).toEqual([]);

  /** A crashed server takes a moment to come back for everybody. */
  const expectRecovery = async (): Promise<void> => {
    await eventually('an accepted submission', async () => {
      const { status } = await stage.attempt(taskAt(0));
      return status === 201;
    });
  };

  const connected = async (url: string): Promise<Client> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  it('a server that is killed amid submissions loses none that it acknowledged, and repeats add none', async () => {
    const before = stage.acknowledged.length;
    const load = range(16).map(async (client) => {
      for (const n of range(15)) expect((await stage.report(taskAt(client + n))).status).toBe(201);
    });
    for (const share of [40, 120]) {
      await eventually('some of them', () => stage.acknowledged.length >= before + share, 60_000, 1);
      await stage.postgres.kill();
      await stage.postgres.startAgain();
    }
    await Promise.all(load);
    await expectNothingWrong(before + 240);
  });

  it('a commit whose answer is lost is carried out once, and its repetition gets the first answer', async () => {
    // Whoever submits has signed in by then: opening a session is a commit as well.
    await expectRecovery();
    const before = stage.acknowledged.length;
    for (const n of range(5)) {
      const key = randomUUID();
      const versionBefore = (await stage.app.tasks.load(taskAt(n)))?.version ?? 0;
      stage.link.loseAnswersToCommits(1);
      expect(await stage.attempt(taskAt(n), key)).toEqual(unavailable);
      // It was stored all the same.
      expect((await stage.app.tasks.load(taskAt(n)))?.version).toBe(versionBefore + 1);
      expect(await stage.attempt(taskAt(n), key)).toMatchObject({ status: 201 });
      expect((await stage.app.tasks.load(taskAt(n)))?.version).toBe(versionBefore + 1);
    }
    expect(stage.link.lost()).toBe(5);
    await expectNothingWrong(before + 5);
  });

  it('a database without a free connection is answered with 503, and found again when there is one', async () => {
    const before = stage.acknowledged.length;
    const taken: Client[] = [];
    const takeAll = async (): Promise<void> => {
      for (;;)
        try {
          taken.push(await connected(stage.postgres.appUrl));
        } catch (error) {
          expect((error as { code?: string }).code).toBe('53300');
          return;
        }
    };
    await takeAll();
    // Those that the API held become free for others; its next request needs a new one.
    await stage.postgres.admin(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename = 'dondoc_app' and pid <> all($1::integer[])`,
      [await Promise.all(taken.map(processId))],
    );
    await takeAll();
    const refused = await Promise.all(range(24).map((n) => stage.attempt(taskAt(n))));
    expect(refused).toEqual(refused.map(() => unavailable));
    await Promise.all(taken.map((client) => client.end()));
    await expectRecovery();
    await Promise.all(range(24).map((n) => stage.report(taskAt(n))));
    await expectNothingWrong(before + 25);
  });

  it('a database that answers too slowly is answered with 503, and used again when it is quick', async () => {
    const before = stage.acknowledged.length;
    stage.link.slowDown(3_000);
    const refused = await Promise.all(range(24).map((n) => stage.attempt(taskAt(n))));
    expect(refused).toEqual(range(24).map(() => unavailable));
    stage.link.slowDown(0);
    await expectRecovery();
    await Promise.all(range(24).map((n) => stage.report(taskAt(n))));
    await expectNothingWrong(before + 25);
  });

  it('somebody who sits on a lock delays nobody for longer than is allowed', async () => {
    const holder = await connected(stage.postgres.appUrl);
    await holder.query('select pg_advisory_lock(hashtextextended($1, 0))', [`task/${taskAt(0)}`]);
    expect(await stage.attempt(taskAt(0))).toEqual(unavailable);
    // Others go on meanwhile.
    expect((await stage.attempt(taskAt(1))).status).toBe(201);
    await holder.end();
    await expectRecovery();
  });

  it('a write transaction that stays open holds back who follows the feed, visibly, and nothing is skipped', async () => {
    const before = stage.acknowledged.length;
    const seen: string[] = [];
    const following = new AbortController();
    const follower = runSubscriber({
      name: 'follower',
      ledger: stage.app.ledger,
      dataSource: stage.source,
      pollMs: 20,
      handle: (events) => void seen.push(...events.map(({ position }) => position)),
      signal: following.signal,
    });
    const stored = async () =>
      (await stage.source.query('select count(*)::int as n from ledger.events'))[0].n;
    await eventually('the beginning', async () => seen.length === (await stored()));
    expect(await health()).toMatchObject({ status: 'ok', feed: 'ok' });
    const open = await connected(stage.postgres.adminUrl);
    await open.query('begin');
    await open.query('select pg_current_xact_id()');
    const heldAt = seen.length;
    await Promise.all(range(16).map((n) => stage.report(taskAt(n))));
    await eventually('the warning', async () => (await health())['feed'] === 'stalled');
    await eventually('the age', async () => (await metric('dondoc_oldest_write_transaction_seconds')) > 1);
    await eventually(
      'the lag',
      async () => (await metric('dondoc_subscriber_lag_seconds{subscriber="follower"}')) > 1,
    );
    expect(seen.length).toBe(heldAt);
    await open.query('commit');
    await open.end();
    await eventually('what was held back', async () => seen.length === (await stored()));
    expect(seen).toEqual((await wholeFeed(stage.app)).map(({ position }) => position));
    expect(await health()).toMatchObject({ status: 'ok', feed: 'ok', oldestWriteSeconds: 0 });
    expect(await metric('dondoc_subscriber_lag_seconds{subscriber="follower"}')).toBe(0);
    following.abort();
    await follower;
    await expectNothingWrong(before + 16);
  });

  const processId = async (client: Client): Promise<number> =>
    Number((await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid);
  const health = async (): Promise<Record<string, unknown>> =>
    (await (await fetch(`${stage.api.url}/health/ready`)).json()) as Record<string, unknown>;
  /** One value of `/metrics`; NaN where there is none. */
  const metric = async (series: string): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${stage.metricsPort}/metrics`)).text();
    const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
    return Number(line?.slice(series.length) ?? NaN);
  };
});
