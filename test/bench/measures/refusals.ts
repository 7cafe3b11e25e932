import { randomUUID } from 'node:crypto';
import type { Measure } from '../measure';
import { prepareTaskCommands } from './task-commands';

/** Commands that the domain refuses after it has looked at the task: it was acknowledged before. */
export const refusals: Measure = {
  name: 'refusals',
  rows: [
    {
      name: 'refused submissions',
      baseline: 'submissions',
      unit: '/s',
      better: 'higher',
      atLeast: 1,
      goal: 2,
    },
  ],
  async setUp(stage) {
    const commands = await prepareTaskCommands(stage);
    const acknowledge = (status: number) =>
      commands.give('acknowledgement', {
        keyPrefix: randomUUID(),
        repeatAfter: null,
        body: 'none',
        status,
      });
    await commands.acknowledgeAll();
    return {
      async round() {
        const measured = await acknowledge(409);
        const baseline = await commands.report();
        return [{ measured: measured.perSecond, baseline: baseline.perSecond }];
      },
      tearDown: () => Promise.resolve(),
    };
  },
};
