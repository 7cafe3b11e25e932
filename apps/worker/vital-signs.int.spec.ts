import { freePort } from '#infra/embedded/wait';
import type { OwnPostgres } from '#libs/testing/postgres';
import { eventually, startWorkerStageOnOwnPostgres, type WorkerStage } from '../../test/support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

describe('whoever watches a worker', () => {
  let stage: WorkerStage<OwnPostgres>;
  let port: number;
  beforeAll(async () => {
    stage = await startWorkerStageOnOwnPostgres();
    port = await freePort();
  });
  afterAll(() => stage?.stop());

  const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
  const ready = async (): Promise<readonly unknown[]> => {
    const response = await ask('/health/ready');
    const { database, temporal } = (await response.json()) as Record<string, unknown>;
    return [response.status, database, temporal];
  };
  const becomes = (...expected: readonly unknown[]): Promise<void> =>
    eventually(`ready says ${expected.join(' ')}`, async () => {
      const found = await ready().catch(() => []);
      return expected.every((fact, n) => found[n] === fact);
    });
  const metrics = async (): Promise<string> => (await ask('/metrics')).text();

  it('sees that it lives and waits while Temporal is away, and that it is ready when it is back', async () => {
    await stage.killTemporal();
    stage.worker.start({ METRICS_PORT: `${port}` });
    await becomes(503, 'ok', 'down');
    expect((await ask('/health/live')).status).toBe(200);
    expect(await metrics()).toMatch(/^dondoc_temporal_reachable 0$/m);
    await stage.startTemporal();
    await becomes(200, 'ok', 'ok');
    expect(await metrics()).toMatch(/^dondoc_temporal_reachable 1$/m);
  });

  it('sees how far each follower of the feed is, which mails wait, and the process itself', async () => {
    await eventually('every follower', async () => {
      const text = await metrics();
      return ['nudger', 'delivery', 'task-periods'].every((name) =>
        text.includes(`dondoc_subscriber_lag_seconds{subscriber="${name}"} 0\n`),
      );
    });
    const text = await metrics();
    for (const line of [
      /^dondoc_mails_waiting \d+$/m,
      /^dondoc_mails_overdue_seconds \d/m,
      /^dondoc_mails_total\{outcome="failed"\} 0$/m,
      /^dondoc_watchdog_wakeups_total 0$/m,
      /^dondoc_oldest_write_transaction_seconds \d/m,
      /^process_resident_memory_bytes \d+$/m,
    ])
      expect(text).toMatch(line);
  });

  it('sees that the database is away, though nothing can be read there', async () => {
    await stage.postgres.kill();
    await becomes(503, 'down', 'ok');
    // Not 0, which would read as if all were well; the scrape after it has the count.
    expect(await metrics()).not.toMatch(/^dondoc_mails_waiting/m);
    expect(await metrics()).toMatch(/^dondoc_unread_metrics_total\{metric="dondoc_mails_waiting"\} [1-9]/m);
    await stage.postgres.startAgain();
    await becomes(200, 'ok', 'ok');
  });
});
