import { taskAt } from '#libs/domain/annex-task/passing-time';
import { isResolver } from '#libs/domain/annex-task/difficulty/index';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import type { Dashboard, Dashboards } from '#libs/application/ports/dashboards';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskListItem, TaskListQuery, TaskLists } from '#libs/application/ports/task-lists';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import {
  awaitedInTask,
  coordinationAt,
  datesInFocus,
  officialStatus,
  statusOfLead,
  worstStatus,
} from '#libs/domain/annex-task/standing/index';
import {
  Life,
  assignee,
  assignment,
  document,
  person,
  process,
  supervisor,
} from '#libs/domain/annex-task/task-fixtures.spec-helper';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { noBoxes, totalOf, type Boxes } from '#libs/domain/dashboard/boxes';
import { mayRead } from '#libs/domain/permissions/readers';
import type { Heirs } from '#libs/domain/directory/current-agency';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at as instantOf, dateOf, plusMinutes, type Instant } from '#libs/domain/shared/time';
import { createLedgerDataSource } from '#libs/ledger/postgres-ledger';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { createDashboards } from '#libs/read-models/dashboards';
import { awaitedText } from '#libs/read-models/period-row';
import { createTaskLists } from '#libs/read-models/task-lists';
import { foldedAt, storedLife, storedOf, type PlayedPlan } from '#libs/read-models/stored-lives.spec-helper';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(300_000);

const committee: Person = { kind: 'person', userId: 'uy-vien', agencyId: null, roles: ['committee'] };
const readers: readonly Person[] = [
  committee,
  { kind: 'person', userId: 'x', agencyId: 'second', roles: ['officer'] },
  { kind: 'person', userId: 'y', agencyId: 'heir', roles: ['head'] },
  { kind: 'person', userId: 'm', agencyId: 'monitoring', roles: ['monitor'] },
  { kind: 'person', userId: 'z', agencyId: 'monitoring', roles: ['officer'] },
  { kind: 'person', userId: 'a', agencyId: null, roles: ['admin'] },
];

const begin = '2026-01-05T02:00:00.000Z';

/** Which of the rarer parts a reader had in the tasks that were looked at. */
const seenRoles = new Set<string>();

/** How units were seen to stand with what they were asked. */
const seenCoordination = new Set<string>();

const boxesOf = (statuses: readonly (keyof Boxes)[]): Boxes =>
  statuses.reduce<Boxes>((boxes, status) => ({ ...boxes, [status]: boxes[status] + 1 }), noBoxes);

const leadsOf = ({ assignment: { assignees } }: AssignedTask) =>
  assignees.filter(({ role }) => role === 'lead');

/** Each lead by its own standing; what one agency has come to have of several leads of a task is once, by the worst. */
const boxesOfLeads = (tasks: readonly AssignedTask[], at: Instant, heirs: Heirs = {}) => {
  const today = (agencyId: string): string => heirs[agencyId] ?? agencyId;
  const keys = tasks.flatMap((task) => leadsOf(task).map(({ agencyId }) => today(agencyId)));
  return [...new Set(keys)].sort().map((key) => {
    const statuses = tasks.flatMap((task) => {
      const own = leadsOf(task)
        .filter(({ agencyId }) => today(agencyId) === key)
        .map(({ agencyId }) => statusOfLead(task, agencyId, at));
      return worstStatus.find((status) => own.includes(status)) ?? [];
    });
    return { key, boxes: boxesOf(statuses) };
  });
};

describe('a dashboard', () => {
  let server: TestPostgres;
  let source: DataSource;
  let lists: TaskLists;
  let dashboards: Dashboards;

  beforeAll(async () => {
    server = await startTestPostgres();
    source = await createLedgerDataSource(server.appUrl).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });

  /** Follows the events of all tasks in the order of their time, in pages of a size. */
  const follow = async (events: readonly StoredEvent[], size: number): Promise<void> => {
    for (const table of ['task_periods', 'task_texts', 'task_states', 'dashboard_points'])
      await source.query(`delete from read_models.${table}`);
    const feed = [...events].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
    const { handle } = createTaskPeriods();
    for (let from = 0; from < feed.length; from += size)
      await source.transaction((manager) => handle(feed.slice(from, from + size), manager));
    const clock = new ManualClock('2026-03-01T00:00:00.000Z');
    // Whatever is asked for is settled: nothing more comes.
    const ledger = { handledUntil: async () => Promise.resolve('2999-01-01T00:00:00.000Z') };
    lists = createTaskLists({ dataSource: source, ledger, clock });
    dashboards = createDashboards({ dataSource: source, ledger, clock });
  };

  /** Counts days that are over by an instant, from which others are then counted. */
  const keepDaysUntil = (instant: Instant): Promise<number> => {
    const ledger = { handledUntil: async () => Promise.resolve(instant) };
    return keepDashboardPoints({ dataSource: source, ledger, clock: new ManualClock(instant) });
  };

  const listed = async (query: Partial<TaskListQuery>): Promise<readonly TaskListItem[]> => {
    const answer = await lists.query({ caller: committee, limit: 500, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer.items;
  };
  const shown = async (query: Parameters<Dashboards['query']>[0]): Promise<Dashboard> => {
    const answer = await dashboards.query(query);
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  const monthOf = ({ due }: TaskListItem): string | null =>
    due === null ? null : dateOf(plusMinutes(due, -1)).slice(0, 7);

  const compare = async (events: readonly StoredEvent[], caller: Person, asOf: Instant): Promise<void> => {
    const readable = foldedAt(events, asOf).filter((task) => mayRead(task, caller));
    // What they gave away is not among their tasks, but in a list of its own.
    const folded = readable.filter((task) => mayRead({ ...task, former: [] }, caller));
    const all = await listed({ caller, asOf });
    const idsOf = (tasks: readonly AssignedTask[]) => tasks.map(({ assignment }) => assignment.taskId).sort();
    expect(all.map(({ id }) => id).sort()).toEqual(idsOf(folded));
    const inRole = async (role: 'former' | 'resolves') =>
      (await listed({ caller, asOf, role })).map(({ id }) => id).sort();
    const gaveAway = (task: AssignedTask) =>
      task.former?.some(({ agencyId }) => agencyId === caller.agencyId) ?? false;
    expect(await inRole('former')).toEqual(idsOf(readable.filter(gaveAway)));
    const resolves = (task: AssignedTask) =>
      task.difficulties?.some((one) => isResolver(one, caller)) ?? false;
    expect(await inRole('resolves')).toEqual(idsOf(readable.filter(resolves)));
    for (const task of readable) {
      if (gaveAway(task)) seenRoles.add('former');
      if (resolves(task)) seenRoles.add('resolves');
    }
    for (const task of folded) {
      expect(mayRead(task, caller)).toBe(true);
      const item = all.find(({ id }) => id === task.assignment.taskId);
      const standing = taskAt(task, asOf);
      expect(item).toMatchObject({
        ...officialStatus(task, asOf),
        closed: standing.kind !== 'open',
        dates: datesInFocus(standing),
      });
    }
    const board = await shown({ caller, asOf });
    expect(board.boxes).toEqual(boxesOf(folded.map((task) => officialStatus(task, asOf).status)));
    expect(board.boxes).toEqual(boxesOf(all.map(({ status }) => status)));
    const awaited = folded.flatMap((task) => awaitedInTask(taskAt(task, asOf)).map(awaitedText));
    const waitedFor = board.awaited.flatMap((one) => Array<string>(one.tasks).fill(awaitedText(one)));
    expect(waitedFor.sort()).toEqual(awaited.sort());
    const asked = folded.flatMap((task) => coordinationAt(task, asOf));
    expect(board.byCoordinator).toEqual(
      [...new Set(asked.map(({ agencyId }) => agencyId))].sort().map((key) => ({
        key,
        boxes: boxesOf(asked.filter(({ agencyId }) => agencyId === key).map(({ status }) => status)),
      })),
    );
    for (const { status } of asked) seenCoordination.add(status);
    expect(totalOf(board.boxes)).toBe(Object.values(board.stages).reduce((sum, n) => sum + n, 0));
    for (const { key, boxes } of board.byMonth)
      expect(boxes).toEqual(boxesOf(all.filter((i) => monthOf(i) === key).map(({ status }) => status)));
    expect(board.byAgency).toEqual(boxesOfLeads(folded, asOf));
    for (const { key, boxes } of board.byAgency)
      expect(await listed({ caller, asOf, agency: key ?? '', role: 'lead' })).toHaveLength(totalOf(boxes));
    for (const { key, boxes } of board.byPlan) {
      const plan = key ?? '';
      const own = await listed({ caller, asOf, plan });
      expect(boxes).toEqual(boxesOf(own.map(({ status }) => status)));
      const ofPlan = await shown({ caller, asOf, plan });
      expect(ofPlan.boxes).toEqual(boxes);
      const its = folded.filter(({ assignment }) => assignment.planId === plan);
      expect(ofPlan.byAgency).toEqual(boxesOfLeads(its, asOf));
      for (const { key: section, boxes: part } of ofPlan.bySection)
        expect(part).toEqual(boxesOf(own.filter((i) => i.section === section).map(({ status }) => status)));
    }
    for (const [status, count] of Object.entries(board.boxes))
      expect(await listed({ caller, asOf, status: status as keyof Boxes })).toHaveLength(count);
    // Under the names of today, where one lead has given way to the other, each task counts once.
    const heirs = { lead: 'second' };
    const today = await shown({ caller, asOf, heirs });
    expect([today.boxes, today.trend]).toEqual([board.boxes, board.trend]);
    expect(today.byAgency.map(({ key }) => key)).not.toContain('lead');
    expect(today.byAgency).toEqual(boxesOfLeads(folded, asOf, heirs));
    for (const { key, boxes } of today.byAgency) {
      const own = await listed({ caller, asOf, agency: key ?? '', role: 'lead', heirs });
      expect(own).toHaveLength(totalOf(boxes));
      const names = key === 'second' ? ['second', 'lead'] : [key];
      const leads = ({ assignment }: AssignedTask) =>
        assignment.assignees.some((a) => a.role === 'lead' && names.includes(a.agencyId));
      expect(own.map(({ id }) => id).sort()).toEqual(idsOf(folded.filter(leads)));
    }
    const renamed = await shown({ caller, asOf, heirs: { unit: 'second' } });
    const askedToday = asked.map(({ agencyId }) => (agencyId === 'unit' ? 'second' : agencyId));
    expect(renamed.byCoordinator.map(({ key }) => key)).toEqual([...new Set(askedToday)].sort());
    for (const { at, boxes } of board.trend) expect(boxes).toEqual((await shown({ caller, asOf: at })).boxes);
  };

  /** What lasts, at the instant of the clock. */
  const compareNow = async (caller: Person): Promise<void> => {
    const [board, all] = [await shown({ caller }), await listed({ caller })];
    expect(board.boxes).toEqual(boxesOf(all.map(({ status }) => status)));
    for (const [status, count] of Object.entries(board.boxes))
      expect(await listed({ caller, status: status as keyof Boxes })).toHaveLength(count);
    for (const [step, count] of Object.entries(board.stages))
      expect(await listed({ caller, stage: step as TaskListItem['stage'] })).toHaveLength(count);
  };

  it('counts what the lists show, and what folding the events gives, at any instant and for anybody', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLife, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 0, max: 250_000 }), { maxLength: 2 }),
        fc.array(fc.tuple(fc.integer({ min: -10, max: 250_000 }), fc.constantFrom(...readers)), {
          minLength: 2,
          maxLength: 3,
        }),
        async (plans, size, days, looks) => {
          const events = plans.flatMap(storedLife);
          await follow(events, size);
          // Some before anybody asks, and some more afterwards.
          for (const minutes of days) await keepDaysUntil(plusMinutes(begin, minutes));
          for (const [minutes, caller] of looks) {
            const at = plusMinutes(begin, minutes);
            await compare(events, caller, at);
            for (const { status } of await listed({ asOf: at })) seen.add(status);
            await compareNow(caller);
          }
        },
      ),
      { numRuns: 25 },
    );
    expect([...seenRoles]).toContain('former');
    expect(seenCoordination.size).toBeGreaterThan(0);
    expect([...seen].sort()).toEqual(expect.arrayContaining(['no-deadline', 'open-in-time', 'open-overdue']));
  });

  it('counts each of many leads by its own part, now and on any day that is over, and the task once by the worst', async () => {
    const wards = ['a', 'b', 'c'].map((n) => `ward-${n}`);
    const life = Life.on('2026-01-05');
    const schedule = { kind: 'single', start: null, due: '2026-01-20', interim: [] } as const;
    const assignees = wards.map((id) => assignee(id, 'lead', 'wards'));
    life.do({ type: 'AssignTask', assignment: assignment({ schedule, assignees }) }, process);
    const handIn = (id: string, day: string, deliverable: number) => {
      life.now = instantOf(day, '09:00');
      const officer = person(`${id}.officer`, id, 'officer');
      life.do({ type: 'SubmitDeliverable', summary: 'x', files: [], document }, officer);
      life.do({ type: 'ApproveDeliverable', deliverable }, supervisor);
    };
    handIn('ward-a', '2026-01-12', 1);
    handIn('ward-b', '2026-01-22', 2);
    await follow(storedOf(life, 1), 100);
    const standing = async (day: string, heirs?: Heirs) => {
      const board = await shown({ caller: committee, asOf: instantOf(day, '12:00'), heirs });
      const told = (boxes: Boxes) => Object.keys(noBoxes).filter((s) => boxes[s as keyof Boxes] === 1);
      return [told(board.boxes), ...board.byAgency.map(({ key, boxes }) => [key, ...told(boxes)])];
    };
    const days = {
      '2026-01-13': ['open-in-time', 'done-in-time', 'open-in-time', 'open-in-time'],
      '2026-01-21': ['open-overdue', 'done-in-time', 'open-overdue', 'open-overdue'],
      '2026-02-25': ['open-overdue', 'done-in-time', 'done-late', 'open-overdue'],
    };
    // Afterwards with days that were counted before.
    for (const until of [begin, '2026-02-20T00:00:00.000Z']) {
      await keepDaysUntil(until);
      for (const [day, [task, ...own]] of Object.entries(days))
        expect(await standing(day)).toEqual([[task], ...wards.map((id, n) => [id, own[n]])]);
    }
    // Two that became one have the task once, by what is still owed of it.
    expect(await standing('2026-02-25', { 'ward-c': 'ward-a' })).toEqual([
      ['open-overdue'],
      ['ward-a', 'open-overdue'],
      ['ward-b', 'done-late'],
    ]);
  });

  it('counts each coordinating unit by its own day, also where that has passed since a day that was counted', async () => {
    const life = Life.on('2026-01-05');
    const schedule = { kind: 'single', start: null, due: '2026-02-20', interim: [] } as const;
    const units = ['unit-a', 'unit-b'];
    const assignees = [assignee('lead', 'lead'), ...units.map((id) => assignee(id, 'coordinator'))];
    life.do({ type: 'AssignTask', assignment: assignment({ schedule, assignees }) }, process);
    const lead = person('lead.officer', 'lead', 'officer');
    for (const [n, due] of ['2026-01-16', '2026-01-20'].entries()) {
      const coordinatorIds = [units[n] ?? ''];
      life.do({ type: 'RequestCoordination', coordinatorIds, content: 'Góp ý', due }, lead);
    }
    life.now = instantOf('2026-01-26', '09:00');
    const input = { type: 'SubmitCoordinationInput', summary: 'Nhất trí', files: [] } as const;
    life.do(input, person('unit-b.officer', 'unit-b', 'officer'));
    life.do({ type: 'AcceptCoordinationInput', input: 1 }, lead);
    const events = storedOf(life, 1);
    await follow(events, 100);
    const seen = new Set<string>();
    for (const until of [begin, '2026-01-09T00:00:00.000Z', '2026-01-16T00:00:00.000Z']) {
      await keepDaysUntil(until);
      for (const day of ['2026-01-15', '2026-01-17', '2026-01-19', '2026-01-21', '2026-01-27']) {
        const asOf = instantOf(day, '12:00');
        const asked = foldedAt(events, asOf).flatMap((task) => coordinationAt(task, asOf));
        const byUnit = asked.map(({ agencyId, status }) => ({ key: agencyId, boxes: boxesOf([status]) }));
        expect((await shown({ caller: committee, asOf })).byCoordinator).toEqual(byUnit);
        seen.add(asked.map(({ status }) => status).join(' '));
      }
    }
    // None, one and both of them late, and one that has given what it owed.
    expect(seen.size).toBe(4);
  });

  it('keeps what it counted of days that are over, and says the same with it', async () => {
    const life: PlayedPlan = {
      schedule: { kind: 'single', start: null, due: '2026-01-31', interim: [] },
      moves: [],
    };
    await follow(storedLife(life, 1), 100);
    const asOf = '2026-02-20T05:00:00.000Z';
    const before = await shown({ caller: committee, asOf });
    expect(await keepDaysUntil('2026-02-10T00:00:00.000Z')).toBe(5);
    expect(await keepDaysUntil('2026-02-10T00:00:00.000Z')).toBe(0);
    expect(await shown({ caller: committee, asOf })).toEqual(before);
    // Whoever asks reads them: a wrong one would show.
    await source.query(
      `insert into read_models.dashboard_points (generation, at, boxes, counts)
       select generation, '2026-02-14T17:00:00Z', boxes, '[]' from read_models.dashboard_points limit 1`,
    );
    expect(await shown({ caller: committee, asOf })).not.toEqual(before);
  });

  it('says who is waited for, for what, and names what its rates are of', async () => {
    const life: PlayedPlan = {
      schedule: { kind: 'single', start: null, due: '2026-01-31', interim: [] },
      moves: [],
    };
    await follow([...storedLife(life, 1), ...storedLife(life, 2)], 100);
    const board = await shown({ caller: committee });
    expect(board.awaited).toEqual([
      { act: 'acknowledgement', agencyId: 'lead', userId: null, stage: 'awaiting-acknowledgement', tasks: 2 },
      {
        act: 'acknowledgement',
        agencyId: 'second',
        userId: null,
        stage: 'awaiting-acknowledgement',
        tasks: 2,
      },
    ]);
    expect(board.rates[2]).toMatchObject({ of: 'open-overdue', denominator: 'due', value: 1 });
    expect(board.byMonth).toMatchObject([{ key: '2026-01', boxes: { 'open-overdue': 2 } }]);
    const then = await shown({ caller: committee, asOf: '2026-01-20T00:00:00Z', plan: 'p1' });
    expect(then).toMatchObject({ boxes: { 'open-in-time': 1 }, byPlan: [] });
    expect(then.bySection).toMatchObject([{ key: 'M1' }]);
    expect(board.trend.map(({ boxes }) => totalOf(boxes))).toEqual([...Array<number>(10).fill(0), 2, 2]);
  });
});
