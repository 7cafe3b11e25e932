import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { BoardFigure, BoardQuery, CommitteeBoards } from '#libs/application/ports/committee-boards';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { taskAt } from '#libs/domain/annex-task/passing-time';
import {
  datesInFocus,
  extensionsInFocus,
  officialStatus,
  pastOf,
  statusOfLead,
  waitsAt,
  waitsOf,
  worstStatus,
  type OfficialStatus,
  type Wait,
} from '#libs/domain/annex-task/standing/index';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { boardChanges, type BoardChange } from '#libs/domain/dashboard/changes';
import { noBoxes } from '#libs/domain/dashboard/boxes';
import { mayRead } from '#libs/domain/permissions/readers';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, plusMinutes, toMs, type Instant } from '#libs/domain/shared/time';
import { createLedgerDataSource } from '#libs/ledger/postgres-ledger';
import { createCommitteeBoards, monthsUntil } from '#libs/read-models/committee-boards';
import { foldedAt, storedLife } from '#libs/read-models/stored-lives.spec-helper';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(300_000);

const committee: Person = { kind: 'person', userId: 'uy-vien', agencyId: null, roles: ['committee'] };
const readers: readonly Person[] = [
  committee,
  { kind: 'person', userId: 'x', agencyId: 'second', roles: ['officer'] },
  { kind: 'person', userId: 'm', agencyId: 'monitoring', roles: ['monitor'] },
];
const begin = '2026-01-05T02:00:00.000Z';

const done: readonly (OfficialStatus | undefined)[] = ['done-in-time', 'done-late'];
const wasDue: readonly OfficialStatus[] = ['done-in-time', 'done-late', 'open-overdue'];

const allowed = <T>(answer: T | Rejection): T => {
  if (isRejection(answer)) throw new Error(answer.code);
  return answer;
};

const leadsOf = ({ assignment: { assignees } }: AssignedTask) =>
  assignees.flatMap(({ role, agencyId }) => (role === 'lead' ? [agencyId] : []));

/** Where a task stands for those who ask about some of its leads, or about it. */
const ownStatus = (task: AssignedTask, at: Instant, agencies: readonly string[] | undefined) => {
  if (agencies === undefined) return officialStatus(task, at).status;
  const own = leadsOf(task)
    .filter((id) => agencies.includes(id))
    .map((id) => statusOfLead(task, id, at));
  return worstStatus.find((status) => own.includes(status)) ?? 'no-deadline';
};

const dueOf = (task: AssignedTask, at: Instant): Instant | null =>
  datesInFocus(taskAt(task, at)).approvedDeadline;
const monthOf = (due: Instant | null): string | null =>
  due === null ? null : dateOf(plusMinutes(due, -1)).slice(0, 7);

const changeOf = (
  task: AssignedTask,
  before: AssignedTask | undefined,
  look: { readonly at: Instant; readonly since: Instant; readonly agencies: BoardQuery['agencies'] },
): BoardChange | null => {
  const { at, since, agencies } = look;
  const now = ownStatus(task, at, agencies);
  const then = before && ownStatus(before, since, agencies);
  if (now === 'done-in-time' || now === 'done-late') return done.includes(then) ? null : now;
  if (now === 'cancelled') return then !== undefined && then !== 'cancelled' ? 'cancelled' : null;
  if (now === 'open-overdue' && then !== 'open-overdue') return 'overdue';
  if (before === undefined) return 'new';
  const [due, dueThen] = [dueOf(task, at), dueOf(before, since)];
  if (due !== null && dueThen !== null && due > dueThen) return 'extended';
  const isSuspended = (each: AssignedTask, instant: Instant) =>
    officialStatus(each, instant).stage === 'suspended';
  return isSuspended(task, at) && !isSuspended(before, since) ? 'suspended' : null;
};

const seen = new Set<string>();

describe('the board of a steering committee', () => {
  let server: TestPostgres;
  let source: DataSource;
  let boards: CommitteeBoards;

  beforeAll(async () => {
    server = await startTestPostgres();
    source = await createLedgerDataSource(server.appUrl).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });

  const follow = async (events: readonly StoredEvent[], size: number): Promise<void> => {
    for (const table of ['task_periods', 'task_texts', 'task_states', 'task_waits', 'dashboard_points'])
      await source.query(`delete from read_models.${table}`);
    const feed = [...events].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
    const { handle } = createTaskPeriods();
    for (let from = 0; from < feed.length; from += size)
      await source.transaction((manager) => handle(feed.slice(from, from + size), manager));
    const ledger = { handledUntil: async () => Promise.resolve('2999-01-01T00:00:00.000Z') };
    boards = createCommitteeBoards({ dataSource: source, ledger, clock: new ManualClock(begin) });
  };

  const compare = async (
    events: readonly StoredEvent[],
    q: BoardQuery & { readonly asOf: Instant },
    since: Instant,
  ): Promise<void> => {
    const { asOf: at, agencies, plan, caller } = q;
    const isAsked = (lead: string) => agencies === undefined || agencies.includes(lead);
    const tasks = foldedAt(events, at).filter(
      (task) =>
        mayRead({ ...task, former: [] }, caller) &&
        (plan === undefined || task.assignment.planId === plan) &&
        (agencies === undefined || leadsOf(task).some(isAsked)),
    );
    const before = new Map(foldedAt(events, since).map((task) => [task.assignment.taskId, task]));
    const standing = tasks.map((task) => ({
      task,
      id: task.assignment.taskId,
      status: ownStatus(task, at, agencies),
      month: monthOf(dueOf(task, at)),
      change: changeOf(task, before.get(task.assignment.taskId), { at, since, agencies }),
      waits: waitsAt(
        waitsOf(
          pastOf(
            events
              .filter(
                ({ stream, recordedAt }) => stream === `task/${task.assignment.taskId}` && recordedAt <= at,
              )
              .map(({ type, data, occurredAt }) => ({ event: { type, data } as TaskEvent, occurredAt })),
          ).delay,
        ),
        at,
      ),
    }));
    const board = allowed(await boards.board(q));
    const boxes = { ...noBoxes };
    for (const { status } of standing) boxes[status] += 1;
    expect(board.boxes).toEqual(boxes);

    const isLate = (status: OfficialStatus) => status === 'done-late' || status === 'open-overdue';
    const cells = standing.flatMap(({ task, month }) =>
      leadsOf(task).flatMap((agencyId) => {
        const status = statusOfLead(task, agencyId, at);
        return month !== null && board.months.includes(month) && isAsked(agencyId) && wasDue.includes(status)
          ? [{ key: `${agencyId} ${month}`, late: isLate(status) ? 1 : 0 }]
          : [];
      }),
    );
    expect(
      Object.fromEntries(board.heat.map((cell) => [`${cell.agencyId} ${cell.month}`, [cell.due, cell.late]])),
    ).toEqual(
      cells.reduce<Record<string, [number, number]>>((sum, { key, late }) => {
        const [due, lateThen] = sum[key] ?? [0, 0];
        return { ...sum, [key]: [due + 1, lateThen + late] };
      }, {}),
    );

    const isWaited = ({ leadAgencyId, overdueAfter }: Wait) =>
      isAsked(leadAgencyId) && overdueAfter !== null && overdueAfter < at;
    const overdue = standing.filter(
      ({ task }) => task.kind === 'open' && officialStatus(task, at).status === 'open-overdue',
    );
    const nameOf = ({ kind, agencyId, userId }: Pick<Wait, 'kind' | 'agencyId' | 'userId'>) =>
      `${kind} ${agencyId} ${userId}`;
    const sums = new Map<string, { ms: number; ids: Set<string> }>();
    for (const { id, waits } of overdue)
      for (const one of waits.filter(isWaited)) {
        const sum = sums.get(nameOf(one)) ?? { ms: 0, ids: new Set<string>() };
        sum.ids.add(id);
        sums.set(nameOf(one), { ...sum, ms: sum.ms + (toMs(at) - toMs(one.since)) / one.among });
      }
    expect(board.waiting.map(nameOf).sort()).toEqual([...sums.keys()].sort());
    for (const one of board.waiting) {
      seen.add(`wait ${one.kind}`);
      const sum = sums.get(nameOf(one));
      expect(one.tasks).toBe(sum?.ids.size);
      expect(one.ms).toBeCloseTo(sum?.ms ?? 0, 0);
      const { kind, agencyId, userId } = one;
      await opens({ of: 'wait', kind, agencyId, userId }, [...(sum?.ids ?? [])]);
    }

    for (const who of new Set(board.waiting.map(({ agencyId }) => agencyId))) {
      const own = board.waiting.filter(({ agencyId }) => who !== null && agencyId === who);
      const ids = own.flatMap((one) => [...(sums.get(nameOf(one))?.ids ?? [])]);
      if (who !== null)
        await opens({ of: 'wait', kind: null, agencyId: who, userId: null }, [...new Set(ids)]);
    }

    async function opens(figure: BoardFigure, ids: readonly string[]): Promise<void> {
      const first = allowed(await boards.tasks({ ...q, figure, limit: 2 }));
      expect(first.total).toBe(ids.length);
      const found = [...first.items];
      for (let cursor = first.nextCursor; cursor !== null;) {
        const page = allowed(await boards.tasks({ ...q, figure, limit: 2, cursor }));
        found.push(...page.items);
        cursor = page.nextCursor;
      }
      expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
      for (const item of found) {
        const one = standing.find(({ id }) => id === item.id);
        expect(item.status).toBe(one?.status);
        expect(item.extensions).toBe(one && extensionsInFocus(taskAt(one.task, at)));
        expect(item.waits).toEqual(one?.waits);
      }
    }
    const idsOf = (which: (one: (typeof standing)[number]) => boolean) =>
      standing.filter(which).map(({ id }) => id);
    for (const status of worstStatus)
      await opens(
        { of: 'status', status },
        idsOf((one) => one.status === status),
      );
    await opens(
      { of: 'due' },
      idsOf(({ status }) => wasDue.includes(status)),
    );
    for (const month of new Set(board.heat.map((cell) => cell.month)))
      await opens(
        { of: 'month', month, late: true },
        idsOf((one) => one.month === month && isLate(one.status)),
      );
    const changes = allowed(await boards.changes(q, since));
    for (const change of boardChanges) {
      const ids = idsOf((one) => one.change === change);
      expect([change, changes.counts[change]]).toEqual([change, ids.length]);
      if (ids.length > 0) seen.add(change);
      await opens({ of: 'change', change, since }, ids);
    }
  };

  it('counts what folding the events gives on any day, and every figure opens a list of as many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLife, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(
          fc.record({
            minutes: fc.integer({ min: 0, max: 250_000 }),
            back: fc.integer({ min: 0, max: 120_000 }),
            caller: fc.constantFrom(...readers),
            agencies: fc.constantFrom(undefined, ['lead'], ['second', 'unit'], ['heir', 'lead']),
            plan: fc.constantFrom(undefined, 'p0'),
          }),
          { minLength: 2, maxLength: 3 },
        ),
        async (lives, size, looks) => {
          const events = lives.flatMap(storedLife);
          await follow(events, size);
          for (const { minutes, back, ...q } of looks) {
            const asOf = plusMinutes(begin, minutes);
            await compare(events, { ...q, asOf }, plusMinutes(asOf, -back));
          }
        },
      ),
      { numRuns: 12 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['overdue', 'new', 'wait lead', 'wait approver']));
  });

  it('has the last twelve months, that of the day included', () => {
    expect(monthsUntil('2026-02-01T03:00:00.000Z')).toHaveLength(12);
    expect(monthsUntil('2026-02-01T03:00:00.000Z').at(0)).toBe('2025-03');
    expect(monthsUntil('2026-02-01T03:00:00.000Z').at(-1)).toBe('2026-02');
  });
});
