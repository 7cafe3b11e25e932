import { randomUUID } from 'node:crypto';
import type { Measure } from '../measure';
import { prepareTaskCommands } from './task-commands';

/** The same key and body again, as after a lost answer. */
export const duplicates: Measure = {
  name: 'duplicates',
  rows: [
    {
      name: 'duplicate submissions',
      baseline: 'submissions',
      unit: '/s',
      better: 'higher',
      atLeast: 1,
      goal: 2,
    },
  ],
  async setUp(stage) {
    const commands = await prepareTaskCommands(stage);
    const sent = { keyPrefix: randomUUID(), body: 'progress-report', status: 201 } as const;
    const { counts } = await commands.give('progress-reports', { ...sent, repeatAfter: null });
    const repeatAfter = Math.min(...counts);
    const events = async (): Promise<number> => {
      const [row] = await stage.owner.query<{ n: string }[]>('select count(*) as n from ledger.events');
      return Number(row?.n);
    };
    return {
      async round() {
        const before = await events();
        const measured = await commands.give('progress-reports', { ...sent, repeatAfter });
        if ((await events()) !== before) throw new Error('a duplicate was carried out');
        const baseline = await commands.report();
        return [{ measured: measured.perSecond, baseline: baseline.perSecond }];
      },
      tearDown: () => Promise.resolve(),
    };
  },
};
