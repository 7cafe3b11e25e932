import { Worker, bundleWorkflowCode } from '@temporalio/worker';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTimeSkippingEnv, type TimeSkippingEnv } from '#libs/testing/embedded-time';

// A machine without the server downloads it once.
jest.setTimeout(600_000);

const DAY_MS = 86_400_000;
const WORKFLOWS = `import { sleep, defineQuery, setHandler } from '@temporalio/workflow';
export async function monthsGoBy(months: number): Promise<number> {
  let passed = 0;
  setHandler(defineQuery('passed'), () => passed);
  for (; passed < months; passed += 1) await sleep('30 days');
  return passed;
}`;

describe('the time-skipping environment', () => {
  let env: TimeSkippingEnv;
  let folder: string;
  let worker: Worker;
  let running: Promise<void>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-workflows-'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'workflows.ts'), WORKFLOWS);
    env = await startTimeSkippingEnv();
    worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: 'time',
      workflowBundle: await bundleWorkflowCode({ workflowsPath: join(folder, 'workflows.ts') }),
    });
    running = worker.run();
  });
  afterAll(async () => {
    worker?.shutdown();
    await running;
    await env?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets a year of sleeps pass in seconds while the result is awaited', async () => {
    const before = await env.now();
    const started = performance.now();
    const months = await env.client.workflow.execute('monthsGoBy', {
      workflowId: 'year',
      taskQueue: 'time',
      args: [12],
    });
    expect(months).toBe(12);
    expect((await env.now()).getTime() - before.getTime()).toBeGreaterThanOrEqual(360 * DAY_MS);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('lets exactly the asked time pass, and the timers within it fire', async () => {
    const handle = await env.client.workflow.start('monthsGoBy', {
      workflowId: 'steps',
      taskQueue: 'time',
      args: [3],
    });
    expect(await handle.query('passed')).toBe(0);
    const before = await env.now();
    await env.skip(61 * DAY_MS);
    expect(await handle.query('passed')).toBe(2);
    const skipped = (await env.now()).getTime() - before.getTime();
    expect(skipped).toBeGreaterThanOrEqual(61 * DAY_MS);
    expect(skipped).toBeLessThan(62 * DAY_MS);
    await handle.terminate();
  });

  it('goes on to skip after workflows have been terminated while a worker had something to do for them', async () => {
    for (let n = 0; n < 5; n += 1)
      await env.client.workflow.start('monthsGoBy', {
        workflowId: 'anew',
        taskQueue: 'time',
        args: [3],
        workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      });
    const started = performance.now();
    await env.skip(31 * DAY_MS);
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(await env.client.workflow.getHandle('anew').query('passed')).toBe(1);
  });
});
