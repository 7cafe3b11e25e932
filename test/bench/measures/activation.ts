import { randomUUID } from 'node:crypto';
import { dateOf } from '#libs/domain/shared/time';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { waitUntil } from '#infra/embedded/wait';
import { beginActivation, must } from '../../support/sample-work';
import type { Measure } from '../measure';
import { openOwnDatabase } from '../stage/own-database';
import { startToldWorker } from '../told-worker/told-worker';
import { openTask } from './open-task';

const LIMIT_MS = 300_000;

/** Whole plans, from their activation until every task's process has taken its first step. */
export const activation: Measure = {
  name: 'activation',
  rows: [
    {
      name: 'activation of a plan, by tasks',
      baseline: 'starts of workflows that take the same first step',
      unit: '/s',
      better: 'higher',
      atLeast: 0.7,
      goal: 0.9,
    },
  ],
  async setUp(stage) {
    // In a full run a thousand tasks after four rounds, and more than one run of the activating workflow takes.
    const count = stage.seconds < 3 ? 50 : 250;
    const own = await openOwnDatabase(stage, 'bench_activation');
    const { app, url } = own;
    const product = await startToldWorker('product', stage, url, 'activation');
    // Elsewhere, so that the product's worker does not begin what the baseline is to begin.
    const other = await openOwnDatabase(stage, 'bench_starts');
    const steps = await startToldWorker('steps', stage, other.url, 'starts');
    const today = () => dateOf(new Date().toISOString());
    let plans = 0;

    const rate = async (work: () => Promise<void>): Promise<number> => {
      const begun = performance.now();
      await work();
      return (count * 1_000) / (performance.now() - begun);
    };
    /** The tasks of a plan are known once it is being activated; their processes cannot have begun before. */
    const activate = async (): Promise<void> => {
      plans += 1;
      const planId = await beginActivation(app, count, today(), `${plans}`);
      await product.firstAnswers(must(await app.plans.listAssignments(planId)).map(({ taskId }) => taskId));
      const isActive = async () => (await app.plans.load(planId))?.plan.kind === 'active';
      if (!(await waitUntil(isActive, LIMIT_MS, 20))) throw new Error(`${planId} did not become active`);
    };
    const start = async (ids: readonly string[]): Promise<void> => {
      await fewAtATime(ids, (taskId) => steps.start(taskId));
      await steps.firstAnswers(ids);
    };

    return {
      async round() {
        const ids = Array.from({ length: count }, () => randomUUID());
        await fewAtATime(ids, async (taskId) => {
          must(await other.app.tasks.assign(openTask(taskId)));
        });
        return [{ measured: await rate(activate), baseline: await rate(() => start(ids)) }];
      },
      async tearDown() {
        await product.stop();
        await steps.stop();
        await own.close();
        await other.close();
      },
    };
  },
};
