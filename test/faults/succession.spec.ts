import { taskStream } from '#libs/application/task-service';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Assignee, Assignment, ParticipantRole } from '#libs/domain/annex-task/kernel/index';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, dateOf, fromMs } from '#libs/domain/shared/time';
import { assignmentOf } from '../support/assigned-task';
import { byClients, range } from '../support/clients';
import { startFleet, type Fleet } from '../support/fleet';
import { heldStreams } from '../support/held-streams';
import { violations, wholeFeed } from '../support/oracle';
import { must } from '../support/sample-work';
import { eventually } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

const admin: Person = { kind: 'person', userId: 'admin', agencyId: null, roles: ['admin'] };
const [planning, finance, home, justice] = [
  'so-ke-hoach-va-dau-tu',
  'so-tai-chinh',
  'so-noi-vu',
  'so-tu-phap',
] as const;
const part = (agencyId: string, role: ParticipantRole): Assignee => ({ agencyId, role, groupId: null });

/** How the agency that ends takes part in the tasks, by turns; the last kind has nothing to move. */
const kinds: readonly Partial<Assignment>[] = [
  { assignees: [part(planning, 'lead'), part(justice, 'coordinator')], monitoringAgencyId: home },
  { assignees: [part(home, 'lead'), part(planning, 'coordinator')], monitoringAgencyId: planning },
  { assignees: [part(home, 'lead')], monitoringAgencyId: planning },
  { assignees: [part(planning, 'lead')], monitoringAgencyId: home, pastDeadline: 'record-done' },
];
const movesOf = [
  ['ParticipantSucceeded'],
  ['MonitoringSucceeded', 'ParticipantSucceeded'],
  ['MonitoringSucceeded'],
  [],
];
const tasks = range(160).map((n) => `chuyen-${`${n}`.padStart(3, '0')}`);
const kindOf = (n: number): number => n % kinds.length;
const isOpen = (n: number): boolean => kindOf(n) !== kinds.length - 1;

describe('a worker that is killed in the middle of a succession of many tasks', () => {
  let fleet: Fleet;
  const moves = async (): Promise<StoredEvent[]> =>
    (await wholeFeed(fleet.app)).filter(
      ({ type }) => type === 'ParticipantSucceeded' || type === 'MonitoringSucceeded',
    );
  const movedTasks = async (): Promise<Set<string>> =>
    new Set((await moves()).map(({ stream }) => stream.slice('task/'.length)));
  const restartWorker = async (): Promise<void> => {
    fleet.workers[0]?.start();
    await fleet.workers[0]?.ready();
  };

  beforeAll(async () => {
    fleet = await startFleet({ apis: [], workers: [{}] });
    const due = addDays(dateOf(fromMs(Date.now())), 200);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    await byClients(
      8,
      tasks.map((taskId, n) => async () => {
        must(await fleet.app.tasks.assign(assignmentOf(taskId, { schedule, ...kinds[kindOf(n)] })));
      }),
    );
  });
  afterAll(() => fleet?.stop());

  it('leaves every open obligation moved exactly once, and nothing else', async () => {
    const today = dateOf(fromMs(Date.now()));
    const open = tasks.filter((_, n) => isOpen(n));
    // These cannot move before they are let go, so that the kills come in the middle.
    const held = await heldStreams(fleet.postgres, open.slice(-10).map(taskStream));
    must(
      await fleet.app.successions.record(
        {
          kind: 'merger',
          from: planning,
          to: [finance],
          on: today,
          groups: {},
          document: { number: '19/NQ-HĐND', date: today, issuer: null, signer: null, subject: null },
        },
        admin,
      ),
    );
    await eventually('the first moves', async () => (await movedTasks()).size > 0, 60_000, 1);
    await fleet.workers[0]?.kill();
    expect((await movedTasks()).size).toBeLessThan(open.length);
    await restartWorker();
    await eventually(
      'all that can move',
      async () => (await movedTasks()).size === open.length - 10,
      180_000,
    );
    await fleet.workers[0]?.kill();
    await held.release();
    await restartWorker();
    const finished = async () =>
      (await fleet.app.successions.load(planning))?.succession.kind === 'carried-out';
    await eventually('the end of the succession', finished, 300_000);

    expect((await fleet.app.successions.load(planning))?.succession).toMatchObject({
      moved: open.length,
      refused: [],
    });
    const all = await moves();
    const found = tasks.map((taskId) =>
      all.filter(({ stream }) => stream === taskStream(taskId)).map(({ type }) => type),
    );
    expect(found).toEqual(tasks.map((_, n) => movesOf[kindOf(n)]));
    for (const [n, taskId] of tasks.entries()) {
      const state = (await fleet.app.tasks.load(taskId))?.state;
      const text = JSON.stringify(state?.kind === 'unassigned' ? null : state?.assignment);
      expect([taskId, text.includes(planning), text.includes(finance)]).toEqual([
        taskId,
        !isOpen(n),
        isOpen(n),
      ]);
    }
    expect(await violations({ ...fleet, acknowledged: [], atLeast: 0 })).toEqual([]);
  });
});
