import { randomUUID } from 'node:crypto';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { must } from '../../support/sample-work';
import type { Measure } from '../measure';
import { openOwnDatabase } from '../stage/own-database';
import { startToldWorker } from '../told-worker/told-worker';
import { openTask } from './open-task';

/**
 * The memory of a worker whose tasks all sleep. Tasks are begun once, so every round reads the same worker. What is
 * in use counts: garbage that nothing presses the process to collect says more about how fast tasks were begun.
 */
export const workerMemory: Measure = {
  name: 'worker-memory',
  rows: [
    {
      name: 'worker memory, many open tasks',
      baseline: 'none open',
      unit: 'MiB',
      better: 'lower',
      atLeast: null,
      goal: null,
    },
    {
      name: 'worker memory, five times as many',
      baseline: 'many open tasks',
      unit: 'MiB',
      better: 'lower',
      atLeast: 1.25,
      goal: 1.1,
    },
  ],
  async setUp(stage) {
    // A thousand, which is what the product's worker keeps ready, and five thousand in a full run.
    const many = stage.seconds < 3 ? 300 : 1_000;
    const own = await openOwnDatabase(stage, 'bench_memory');
    const worker = await startToldWorker('product', stage, own.url, 'memory', many);
    const begin = async (count: number): Promise<number> => {
      const ids = Array.from({ length: count }, () => randomUUID());
      await fewAtATime(ids, async (taskId) => {
        must(await own.app.tasks.assign(openTask(taskId)));
      });
      await worker.firstAnswers(ids);
      return worker.memoryInUse();
    };
    const none = await worker.memoryInUse();
    const some = await begin(many);
    await begin(4 * many);
    return {
      async round() {
        const all = await worker.memoryInUse();
        return [
          { measured: some, baseline: none },
          { measured: all, baseline: some },
        ];
      },
      async tearDown() {
        await worker.stop();
        await own.close();
      },
    };
  },
};
