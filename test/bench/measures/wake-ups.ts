import { randomUUID } from 'node:crypto';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { minutePolicy, must } from '../../support/sample-work';
import { closedLoop } from '../load/closed-loop';
import type { Measure, Row } from '../measure';
import { definePolicy, openOwnDatabase } from '../stage/own-database';
import { percentile } from '../statistics';
import { startToldWorker, type ToldWorker } from '../told-worker/told-worker';
import { officer, openTask } from './open-task';
import { CLIENTS } from './task-commands';

/** Nudges of which the latency is taken, in one round. */
const NUDGES = 40;
const DAY = 24 * 60;

/** A product brings the next step forward, from taking note of the task within a month to accepting it. */
const policy = {
  ...minutePolicy,
  id: 'bench-nudges',
  acknowledgeWithin: { minutes: 30 * DAY },
  approveWithin: { minutes: 10 * DAY },
};
const files = [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) }];

const bounds = { better: 'higher', atLeast: 0.5, goal: 0.8 } as const;
const rows: readonly Row[] = [
  {
    name: `wake-ups, ${CLIENTS} at once`,
    baseline: 'a workflow that wakes and runs an empty activity',
    unit: '/s',
    ...bounds,
  },
  ...[50, 99].map((p) => ({
    name: `nudge latency p${p}, from the command's answer to the step's`,
    baseline: `signal to the end of an empty activity, p${p}`,
    unit: 'ms',
    ...({ better: 'lower', atLeast: 2, goal: 1.25 } as const),
  })),
];

export const wakeUps: Measure = {
  name: 'wake-ups',
  rows,
  async setUp(stage) {
    const own = await openOwnDatabase(stage, 'bench_wake_ups');
    const { app, url } = own;
    await definePolicy(app, policy);
    const product = await startToldWorker('product', stage, url, 'wake-ups');
    const bare = await startToldWorker('nothing', stage, url, 'empty');

    /** A task whose process sleeps. */
    const assign = async (policyId: string): Promise<string> => {
      const taskId = randomUUID();
      const asked = product.nextAnswer(taskId);
      must(await app.tasks.assign(openTask(taskId, { policyId })));
      await asked;
      return taskId;
    };
    const several = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
      Promise.all(Array.from({ length: count }, make));

    const tasks = await several(CLIENTS, () => assign(defaultPolicy.id));
    const empty = await several(CLIENTS, () => Promise.resolve(randomUUID()));
    const rate = async (worker: ToldWorker, ids: readonly string[]): Promise<number> =>
      (await closedLoop(CLIENTS, stage.seconds, (client) => worker.wake(ids[client] ?? ''))).perSecond;

    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    const nudge = async (): Promise<number> => {
      const taskId = await assign(policy.id);
      const answered = product.nextAnswer(taskId);
      const command = { type: 'SubmitDeliverable', summary: 'Báo cáo', files } as const;
      must(await app.tasks.handle(taskId, command, officer));
      return timed(() => answered);
    };
    const inTurn = async (count: number, take: () => Promise<number>): Promise<number[]> => {
      const taken: number[] = [];
      for (let n = 0; n < count; n += 1) taken.push(await take());
      return taken;
    };

    return {
      async round() {
        const wake = { measured: await rate(product, tasks), baseline: await rate(bare, empty) };
        const nudges = await inTurn(NUDGES, nudge);
        const signals = await inTurn(NUDGES, () => timed(() => bare.wake(empty[0] ?? '')));
        const at = (share: number) => ({
          measured: percentile(nudges, share),
          baseline: percentile(signals, share),
        });
        return [wake, at(0.5), at(0.99)];
      },
      async tearDown() {
        await product.stop();
        await bare.stop();
        await own.close();
      },
    };
  },
};
