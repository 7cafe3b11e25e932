import { randomUUID } from 'node:crypto';
import { deciders } from '#libs/application/deciders';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { rebuildStates } from '#libs/ledger/verification/rebuild-states';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { createTaskPeriodsRebuild } from '#libs/read-models/task-periods';
import { must } from '../../support/sample-work';
import { closedLoop } from '../load/closed-loop';
import type { Measure, Row } from '../measure';
import { openOwnDatabase } from '../stage/own-database';
import { officer, openTask } from './open-task';
import { CLIENTS } from './task-commands';

const TASKS = 800;
const row = (name: string): Row => ({
  name,
  baseline: `live append, ${CLIENTS} at once`,
  unit: 'events/s',
  better: 'higher',
  atLeast: 10,
  goal: 50,
});

/** Checks and rebuilds a whole ledger, which grows with each round by what is appended to it. */
export const upkeep: Measure = {
  name: 'upkeep',
  rows: [row('verify'), row('rebuild of the lists'), row('rebuild of current states')],
  async setUp(stage) {
    const own = await openOwnDatabase(stage, 'bench_upkeep');
    const { source, app } = own;
    const ids = Array.from({ length: TASKS }, () => randomUUID());
    const assign = async (taskId: string) => must(await app.tasks.assign(openTask(taskId)));
    await Promise.all(ids.map(assign));

    const report = async (client: number, n: number): Promise<void> => {
      const request = { principal: officer.userId, commandId: randomUUID(), requestHash: '0'.repeat(64) };
      const command = {
        ...({ type: 'ReportProgress', percent: n % 101 } as const),
        result: `Đã rà soát ${n} hồ sơ, tổng hợp ý kiến của các phòng chuyên môn và dự thảo báo cáo.`,
      };
      const taskId = ids[(client + n * CLIENTS) % TASKS] ?? '';
      must(await app.tasks.handle(taskId, command, officer, { request }));
    };
    const append = () => closedLoop(CLIENTS, stage.seconds, report);
    const perSecond = async (work: () => Promise<number>): Promise<number> => {
      const begun = performance.now();
      const events = await work();
      return (events * 1_000) / (performance.now() - begun);
    };
    const ledger = { ledger: app.ledger, dataSource: source };
    const verify = async (): Promise<number> => {
      const { ok, events } = await verifyLedger({ dataSource: source, deciders });
      if (!ok) throw new Error('the ledger does not verify');
      return events;
    };
    const rebuildLists = async () => (await rebuildSubscriber(ledger, createTaskPeriodsRebuild())) ?? 0;
    const rebuildAllStates = async (): Promise<number> => {
      const { refused, rebuilt } = await rebuildStates({ dataSource: source, deciders });
      if (refused.length + rebuilt > 0) throw new Error('the current states were not what they should be');
      const [counted] = await source.query<{ n: number }[]>(
        'select count(*)::integer as n from ledger.events',
      );
      return counted?.n ?? 0;
    };

    return {
      async round() {
        const { perSecond: baseline } = await append();
        const readings = [];
        for (const work of [verify, rebuildLists, rebuildAllStates])
          readings.push({ measured: await perSecond(work), baseline });
        return readings;
      },
      tearDown: () => own.close(),
    };
  },
};
