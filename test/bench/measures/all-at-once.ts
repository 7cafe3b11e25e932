import { randomUUID } from 'node:crypto';
import type { Agency } from '#libs/domain/directory/directory';
import { must } from '../../support/sample-work';
import type { Measure } from '../measure';
import type { SignedInOfficer } from '../stage/bench-stage';
import { openTask } from './open-task';

/** The wards of a province that one line of a plan names together. */
const MEMBERS = 126;

const members = Array.from({ length: MEMBERS }, (_, n): Agency => ({
  id: `xa-${n + 1}`,
  name: `UBND xã số ${n + 1}`,
  aliases: [],
  kind: 'ward',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
}));

/** What the last of many waits who hand in their products in the same second, where all of them answer for one task. */
export const allAtOnce: Measure = {
  name: 'all-at-once',
  rows: [
    {
      name: `${MEMBERS} members of one task at once, the last one`,
      baseline: 'the second that nobody is to wait longer than',
      unit: 's',
      better: 'lower',
      atLeast: 1,
      goal: 0.5,
    },
    {
      name: `${MEMBERS} members of one task at once, the last one`,
      baseline: `${MEMBERS} leads of a task each, the last one`,
      unit: 's',
      better: 'lower',
      atLeast: 2,
      goal: 1.25,
    },
  ],
  async setUp(stage) {
    const officers = await stage.register(members);
    const assign = async (leads: readonly SignedInOfficer[], groupId: string | null): Promise<string> => {
      const taskId = randomUUID();
      const assignees = leads.map(({ agencyId }) => ({ agencyId, role: 'lead', groupId }) as const);
      must(await stage.app.tasks.assign(openTask(taskId, { assignees })));
      return taskId;
    };
    /** Seconds until the last one is answered, each on the task at the same place. */
    const lastOn = async (taskIds: readonly string[]): Promise<number> => {
      const posts = officers.map(({ token }, n) => ({
        token,
        path: `/api/v1/tasks/${taskIds[n] ?? ''}/deliverables`,
      }));
      const job = { kind: 'hand-in', url: stage.apiUrl, keyPrefix: randomUUID(), posts } as const;
      const { latencies } = await stage.load(job);
      return Math.max(...latencies) / 1_000;
    };
    return {
      async round() {
        const shared = await assign(officers, 'cac-xa');
        const apart = await Promise.all(officers.map((officer) => assign([officer], null)));
        const measured = await lastOn(officers.map(() => shared));
        return [
          { measured, baseline: 1 },
          { measured, baseline: await lastOn(apart) },
        ];
      },
      tearDown: () => Promise.resolve(),
    };
  },
};
