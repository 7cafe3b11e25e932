import type { Dashboard, DashboardQuery } from '#libs/application/ports/dashboards';
import type { TaskListQuery } from '#libs/application/ports/task-lists';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, endOfDay, plusMinutes } from '#libs/domain/shared/time';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { createDashboards } from '#libs/read-models/dashboards';
import { assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const committee = person('uy-vien', null, 'committee');
const finance = person('tc', 'so-tai-chinh', 'officer');
const chair = person('pct', null, 'supervisor');

/** 24:00 of the day until which a document suspends both tasks (Civil Code 2015, art. 148). */
const over = endOfDay('2026-03-10');
const before = plusMinutes(over, -1);

/**
 * A task due on 31/3 that stands still from 02/03 until 10/3, and so is due on 09/4; and a series whose only month is
 * over by then before one began. Nobody records either end before it is asked for.
 */
describe('the end of a suspension that nobody has recorded yet', () => {
  const clock = new ManualClock(at('2026-02-02', '09:00'));
  let stage: ListStage;
  let board: (query?: Partial<DashboardQuery>) => Promise<Dashboard>;
  const list = async (query: Partial<TaskListQuery> = {}) => {
    const answer = await stage.lists.query({ caller: committee, limit: 100, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer.items;
  };
  const act = async (taskId: string, by: Person, command: TaskCommand) => {
    const answer = await stage.app.tasks.handle(taskId, command, by);
    if (isRejection(answer)) throw new Error(answer.code);
  };
  const standing = async (query: Partial<TaskListQuery> = {}) =>
    (await list(query)).map(({ id, status, stage: step, due }) => [id, status, step, due]);
  const stands = [
    ['task', 'open-in-time', 'suspended', endOfDay('2026-03-31')],
    ['series', 'open-in-time', 'suspended', endOfDay('2026-03-05')],
  ];
  const goesOn = [
    ['task', 'open-in-time', 'in-progress', endOfDay('2026-04-09')],
    ['series', 'cancelled', 'cancelled', null],
  ];
  const byId = (rows: readonly unknown[][]) =>
    rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? 1 : -1));

  beforeAll(async () => {
    stage = await openListStage(clock);
    const deps = { dataSource: stage.source, ledger: stage.app.ledger, clock };
    board = async (query = {}) => {
      const answer = await createDashboards(deps).query({ caller: committee, ...query });
      if (isRejection(answer)) throw new Error(answer.code);
      return answer;
    };
    await stage.app.tasks.assign(assignmentOf('task', { title: 'Rà soát quy chế' }));
    await act('task', finance, { type: 'Acknowledge' });
    await stage.app.tasks.assign(
      assignmentOf('series', {
        schedule: {
          kind: 'recurring',
          every: 'monthly',
          from: '2026-03-01',
          until: '2026-03-05',
          dueMonthDay: null,
        },
      }),
    );
    await act('series', chair, { type: 'SuspendTask', reason: 'Chờ quy định', until: '2026-03-10' });
    clock.instant = at('2026-03-02', '09:00');
    await act('task', chair, { type: 'SuspendTask', reason: 'Chờ quy định', until: '2026-03-10' });
    await stage.drain();
    clock.instant = plusMinutes(over, 5 * 24 * 60);
  });
  afterAll(() => stage?.close());

  const told = async () => {
    expect(byId(await standing({ asOf: before }))).toEqual(stands);
    expect(byId(await standing({ asOf: over }))).toEqual(goesOn);
    // The document said it beforehand.
    expect(byId(await standing({ asOf: before, asOfOccurred: over }))).toEqual(goesOn);
    expect(byId(await standing({ asOfOccurred: before }))).toEqual(stands);
    expect(byId(await standing({ asOfOccurred: over }))).toEqual(goesOn);
    expect(byId(await standing())).toEqual(goesOn);
  };

  it('is in lists from its instant on: stage, deadline, and that a series was cancelled by it', async () => {
    await told();
    expect(await list({ asOf: over, plan: 'p1' })).toHaveLength(2);
  });

  it('is what lists are narrowed, searched and turned by', async () => {
    const ids = async (query: Partial<TaskListQuery>) => (await list(query)).map(({ id }) => id);
    expect(await ids({ stage: 'suspended' })).toEqual([]);
    expect(await ids({ stage: 'suspended', asOf: before })).toEqual(['series', 'task']);
    expect(await ids({ status: 'cancelled' })).toEqual(['series']);
    expect(await ids({ status: 'open-in-time', plan: 'p1' })).toEqual(['task']);
    expect(await ids({ dueAfter: '2026-04-09' })).toEqual(['task']);
    expect(await ids({ dueBefore: '2026-04-08' })).toEqual([]);
    expect(await ids({ q: 'ra soat', agency: 'so-tai-chinh' })).toEqual(['task', 'series']);
    expect(await ids({ q: 'quy che', stage: 'in-progress' })).toEqual(['task']);
    const first = await stage.lists.query({ caller: committee, limit: 1 });
    const cursor = isRejection(first) ? undefined : (first.nextCursor ?? undefined);
    expect(await ids({ limit: 1, cursor })).toEqual(['series']);
    const places = await stage.lists.places({ caller: committee, stage: 'in-progress' });
    expect(places).toMatchObject([{ id: 'task' }]);
  });

  const counted = async () => {
    const then = await board({ asOf: before });
    expect([then.boxes['open-in-time'], then.boxes.cancelled]).toEqual([2, 0]);
    expect([then.stages, then.awaited]).toEqual([{ suspended: 2 }, []]);
    for (const query of [{ asOf: over }, {}, { plan: 'p1' }]) {
      const now = await board(query);
      expect([now.boxes['open-in-time'], now.boxes.cancelled]).toEqual([1, 1]);
      expect(now.stages).toEqual({ 'in-progress': 1, cancelled: 1 });
      expect(now.awaited).toMatchObject([{ act: 'product', agencyId: 'so-tai-chinh', tasks: 1 }]);
      expect(now.byMonth.map(({ key }) => key)).toEqual(['2026-04', null]);
    }
  };

  it('is in dashboards as well, also where earlier days were counted', async () => {
    await counted();
    const deps = { dataSource: stage.source, ledger: stage.app.ledger, clock };
    expect(await keepDashboardPoints(deps)).toBeGreaterThan(4);
    await counted();
  });

  it('is told in the same way once it was recorded, and from rows that were built anew', async () => {
    for (const id of ['task', 'series']) await stage.app.tasks.takeDueSteps(id);
    await stage.drain();
    clock.instant = plusMinutes(clock.instant, 1);
    await told();
    await counted();
    expect(await stage.rebuild()).toBeGreaterThan(5);
    await told();
  });
});
