import type { Measure } from '../measure';
import { startUpdateBaseline } from '../update-baseline/update-baseline';
import { CLIENTS, prepareTaskCommands } from './task-commands';

/** What it saves that the ledger and not Temporal keeps the record. */
export const submissionsToUpdates: Measure = {
  name: 'submissions-to-updates',
  rows: [
    {
      name: 'submissions through HTTP, 16 clients',
      baseline: 'B2: Temporal updates that run one activity, 16 clients',
      unit: '/s',
      better: 'higher',
      atLeast: 10,
      goal: 20,
    },
  ],
  async setUp(stage) {
    const commands = await prepareTaskCommands(stage);
    const updates = await startUpdateBaseline(stage.processes, stage.temporalAddress, CLIENTS);
    return {
      async round() {
        const measured = await commands.report();
        const baseline = await stage.load({ ...updates.job, seconds: stage.seconds });
        return [{ measured: measured.perSecond, baseline: baseline.perSecond }];
      },
      tearDown: () => updates.stop(),
    };
  },
};
