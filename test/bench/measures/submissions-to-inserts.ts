import { baselineTable } from '../load/inserts';
import type { Measure } from '../measure';
import { CLIENTS, prepareTaskCommands } from './task-commands';

/** What a submission costs more than the least that keeps anything. */
export const submissionsToInserts: Measure = {
  name: 'submissions',
  rows: [
    {
      name: 'submissions through HTTP, 16 clients',
      baseline: 'B0: one-row durable inserts, 16 clients',
      unit: '/s',
      better: 'higher',
      atLeast: 0.1,
      goal: 0.25,
    },
  ],
  async setUp(stage) {
    const commands = await prepareTaskCommands(stage);
    await stage.owner.query(baselineTable);
    return {
      async round() {
        const measured = await commands.report();
        const baseline = await stage.load({
          kind: 'inserts',
          databaseUrl: stage.postgres.appUrl,
          seconds: stage.seconds,
          clients: CLIENTS,
        });
        return [{ measured: measured.perSecond, baseline: baseline.perSecond }];
      },
      tearDown: () => Promise.resolve(),
    };
  },
};
