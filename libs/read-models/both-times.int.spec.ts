import { taskAt } from '#libs/domain/annex-task/passing-time';
import fc from 'fast-check';
import type { Dashboard, DashboardQuery } from '#libs/application/ports/dashboards';
import type { TaskListItem, TaskListQuery } from '#libs/application/ports/task-lists';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { datesInFocus, officialStatus, statusOfLead } from '#libs/domain/annex-task/standing/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import { noBoxes, type Boxes } from '#libs/domain/dashboard/boxes';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { isLate, type TimedEvent } from '#libs/read-models/corrections';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { createDashboards } from '#libs/read-models/dashboards';
import { anyDelays, recordedLate } from '#libs/read-models/late-lives.spec';
import type { AsOf } from '#libs/application/ports/reading';
import { evolveStored } from '#libs/read-models/periods';
import { assignmentOf, openListStage, person } from '#libs/read-models/stage.spec';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(300_000);

const begin = '2026-01-05T02:00:00.000Z';
const committee = person('uy-vien', null, 'committee');
const finance = person('tc', 'so-tai-chinh', 'officer');
const chair = person('pct', null, 'supervisor');
const readers: readonly Person[] = [committee, person('x', 'second', 'officer')];

/** Lists and dashboards of what was true by one time as known by the other. */
const open = async (clock: ManualClock) => {
  const stage = await openListStage(clock);
  const deps = { dataSource: stage.source, ledger: stage.app.ledger, clock };
  const dashboards = createDashboards(deps);
  return {
    ...stage,
    keepPoints: () => keepDashboardPoints(deps),
    items: async (query: Partial<TaskListQuery>): Promise<readonly TaskListItem[]> => {
      const answer = await stage.lists.query({ caller: committee, limit: 500, ...query });
      if (isRejection(answer)) throw new Error(answer.code);
      return answer.items;
    },
    board: async (query: Partial<DashboardQuery>): Promise<Dashboard> => {
      const answer = await dashboards.query({ caller: committee, ...query });
      if (isRejection(answer)) throw new Error(answer.code);
      return answer;
    },
    rows: () =>
      stage.source.query<object[]>(
        `select to_jsonb(c) - 'generation' as row from read_models.corrected_periods c
         order by task_id, valid_from, occurred_from`,
      ),
  };
};
type Stage = Awaited<ReturnType<typeof open>>;

const boxesOf = (statuses: readonly (keyof Boxes)[]): Boxes =>
  statuses.reduce<Boxes>((boxes, status) => ({ ...boxes, [status]: boxes[status] + 1 }), noBoxes);

describe('lists and dashboards by both times', () => {
  describe('of random lives of which much was recorded late', () => {
    const clock = new ManualClock('2026-08-01T00:00:00.000Z');
    const tasks = new Map<string, readonly TimedEvent[]>();
    let stage: Stage;

    beforeAll(async () => {
      stage = await open(clock);
      const eventful = fc
        .sample(fc.tuple(anyLife, anyDelays), { numRuns: 120, seed: 1270 })
        .map(([life, delays], n) => recordedLate(life, n % 4 === 0 ? [0] : delays))
        .filter((events) => events.length > 5);
      for (const [n, events] of eventful.slice(0, 16).entries()) {
        const own = { taskId: `t-${n}`, planId: `p${n % 2}`, key: String(n) };
        const its = events.map((event) =>
          event.type === 'TaskAssigned' ? { ...event, data: { ...(event.data as object), ...own } } : event,
        );
        tasks.set(`t-${n}`, its);
        await stage.recordLate(`t-${n}`, its);
      }
      await stage.drain();
    });
    afterAll(() => stage?.close());

    const foldedAt = ({ asOf, asOfOccurred }: AsOf): AssignedTask[] =>
      [...tasks.values()]
        .map((events) =>
          events
            .filter(
              ({ recordedAt, occurredAt }) =>
                recordedAt <= (asOf ?? recordedAt) && occurredAt <= (asOfOccurred ?? occurredAt),
            )
            .reduce(evolveStored, taskDecider.initial),
        )
        .filter((state) => state.kind !== 'unassigned');

    const compare = async (when: AsOf, caller: Person): Promise<void> => {
      const at = when.asOfOccurred ?? when.asOf ?? '';
      const folded = foldedAt(when).filter(
        ({ assignment: { assignees } }) =>
          caller === committee || assignees.some(({ agencyId }) => agencyId === caller.agencyId),
      );
      const items = await stage.items({ caller, ...when });
      const standing = (task: AssignedTask) => ({
        id: task.assignment.taskId,
        dates: datesInFocus(taskAt(task, at)),
        ...officialStatus(task, at),
      });
      expect(items.map(({ id, dates, status, stage: step }) => ({ id, dates, status, stage: step }))).toEqual(
        expect.arrayContaining(folded.map(standing)),
      );
      expect(items).toHaveLength(folded.length);
      const pages: string[] = [];
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await stage.lists.query({ caller, limit: 3, cursor, ...when });
        if (isRejection(page)) throw new Error(page.code);
        pages.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      }
      expect(pages).toEqual(items.map(({ id }) => id));
      const places = await stage.lists.places({ caller, ...when });
      if (isRejection(places)) throw new Error(places.code);
      expect(places.map(({ id }) => id).toSorted()).toEqual(pages.toSorted());

      const board = await stage.board({ caller, ...when });
      const statuses = folded.map((task) => officialStatus(task, at).status);
      expect(board.boxes).toEqual(boxesOf(statuses));
      for (const [status, count] of Object.entries(board.boxes))
        expect(await stage.items({ caller, ...when, status: status as keyof Boxes })).toHaveLength(count);
      const leading = folded.flatMap((task) =>
        task.assignment.assignees
          .filter(({ role }) => role === 'lead')
          .map(({ agencyId }) => ({ agencyId, status: statusOfLead(task, agencyId, at) })),
      );
      expect(board.byAgency).toEqual(
        [...new Set(leading.map(({ agencyId }) => agencyId))].sort().map((key) => ({
          key,
          boxes: boxesOf(leading.filter(({ agencyId }) => agencyId === key).map(({ status }) => status)),
        })),
      );
      for (const { key, boxes } of board.byPlan) {
        const own = folded.filter(({ assignment }) => assignment.planId === key);
        expect(boxes).toEqual(boxesOf(own.map((task) => officialStatus(task, at).status)));
        expect((await stage.board({ caller, ...when, plan: key ?? '' })).boxes).toEqual(boxes);
      }
      // A trend of what had happened goes by what was known then of all its months.
      if (when.asOfOccurred !== undefined)
        for (const { at: end, boxes } of board.trend) {
          const then = foldedAt({ ...when, asOfOccurred: end }).map(
            (task) => officialStatus(task, end).status,
          );
          if (caller === committee) expect(boxes).toEqual(boxesOf(then));
        }
    };

    const lookAtMany = (numRuns: number) => {
      const minutes = fc.integer({ min: -1_000, max: 290_000 });
      return fc.assert(
        fc.asyncProperty(minutes, minutes, fc.constantFrom(...readers), async (first, second, caller) => {
          const [asOf, asOfOccurred] = [plusMinutes(begin, first), plusMinutes(begin, second)];
          await compare({ asOf, asOfOccurred }, caller);
          await compare({ asOfOccurred }, caller);
          await compare({ asOf }, caller);
        }),
        // Known before a deadline, of an instant just after it.
        { numRuns, examples: [[3_780, 123_301, committee]] },
      );
    };

    it('agree with the fold of the events at any pair of instants', async () => {
      expect([...tasks.values()].flat().filter(isLate).length).toBeGreaterThan(20);
      await lookAtMany(20);
    });

    it('do so as well with days that were counted before', async () => {
      expect(await stage.keepPoints()).toBeGreaterThan(20);
      await lookAtMany(10);
    });

    it('do so as well after they were built anew, from the same rows', async () => {
      const before = await stage.rows();
      expect(before.length).toBeGreaterThan(10);
      await stage.rebuild();
      expect(await stage.rows()).toEqual(before);
      await lookAtMany(10);
    });
  });

  describe('of one correction', () => {
    const clock = new ManualClock('2026-01-05T01:00:00.000Z');
    let stage: Stage;
    const act = async (taskId: string, by: Person, command: TaskCommand) => {
      const answer = await stage.app.tasks.handle(taskId, command, by);
      if (isRejection(answer)) throw new Error(answer.code);
    };
    /** Records what somebody did, as having happened at an instant that is over. */
    const correct = async (taskId: string, by: Person, command: TaskCommand, occurredAt: Instant) => {
      const { state } = (await stage.app.tasks.load(taskId))!;
      const context = await stage.app.tasks.contextFor(state, by, clock.instant);
      const decision = taskDecider.decide(command, state, context);
      if (isRejection(decision)) throw new Error(decision.code);
      const recorded = decision.map(({ type, data }) => ({
        type,
        data,
        occurredAt,
        recordedAt: clock.instant,
      }));
      await stage.recordLate(taskId, recorded);
    };
    /** Of both tasks by what had happened by the second instant as known by the first, and how many had been cancelled. */
    const known = async (asOf: string | undefined, asOfOccurred: string) => {
      const items = await stage.items({ asOf, asOfOccurred });
      const { boxes } = await stage.board({ asOf, asOfOccurred });
      return [...items.map(({ id, status, due }) => `${id} ${status} ${due?.slice(0, 10)}`), boxes.cancelled];
    };
    const asFirstKnown = ['a open-in-time 2026-03-31', 'b open-in-time 2026-03-31', 0];
    const asCorrected = ['a open-in-time 2026-04-30', 'b cancelled 2026-03-31', 1];

    const correctedAsItShould = async () => {
      const happened = '2026-02-15T00:00:00Z';
      expect(await known('2026-02-20T00:00:00Z', happened)).toEqual(asFirstKnown);
      expect(await known('2026-03-05T00:00:00Z', happened)).toEqual(asCorrected);
      expect(await known(undefined, happened)).toEqual(asCorrected);
      // Before it happened nothing was different, whenever that is asked.
      expect(await known('2026-03-05T00:00:00Z', '2026-02-05T00:00:00Z')).toEqual(asFirstKnown);
      // What was known on a day stays what was known on it.
      const then = await stage.items({ asOf: happened });
      expect(then.map(({ id, status }) => [id, status])).toEqual([
        ['a', 'open-in-time'],
        ['b', 'open-in-time'],
      ]);
      const named = async (asOf: string) => stage.items({ q: 'bổ sung', asOf, asOfOccurred: happened });
      expect(await named('2026-02-20T00:00:00Z')).toEqual([]);
      expect(await named('2026-03-05T00:00:00Z')).toMatchObject([{ id: 'a', title: 'Rà soát, bổ sung' }]);
    };

    beforeAll(async () => {
      stage = await open(clock);
      await stage.app.tasks.assign(assignmentOf('a'));
      await stage.app.tasks.assign(assignmentOf('b', { planId: 'p2' }));
      clock.instant = '2026-01-20T01:00:00.000Z';
      await act('a', finance, { type: 'Acknowledge' });
      await stage.drain();
      clock.instant = '2026-03-01T01:00:00.000Z';
    });
    afterAll(() => stage?.close());

    it('say on each day what was known on it, and afterwards what is known now', async () => {
      const before = await stage.items({ asOf: '2026-02-20T00:00:00Z' });
      await correct(
        'a',
        chair,
        {
          type: 'AmendTask',
          document: { number: '9/QĐ-UBND', date: '2026-02-10', issuer: null, signer: null, subject: null },
          terms: { title: 'Rà soát, bổ sung', due: '2026-04-30' },
        },
        '2026-02-10T01:00:00.000Z',
      );
      await correct('b', chair, { type: 'CancelTask', reason: 'Trùng' }, '2026-02-10T01:00:00.000Z');
      await stage.drain();
      clock.instant = '2026-03-06T01:00:00.000Z';
      expect(await stage.items({ asOf: '2026-02-20T00:00:00Z' })).toEqual(before);
      await correctedAsItShould();
    });

    it('say the same after the lists were built anew, and after the task went on', async () => {
      const rows = await stage.rows();
      await stage.rebuild();
      expect(await stage.rows()).toEqual(rows);
      await correctedAsItShould();
      await stage.keepPoints();
      await correctedAsItShould();
    });

    it('are refused for an instant that is still to come, by either time', async () => {
      const future = '2026-03-07T00:00:00Z';
      const refused = { code: 'ASOF.NOT_YET' };
      for (const when of [{ asOf: future }, { asOfOccurred: future }])
        expect(await stage.lists.query({ caller: committee, limit: 1, ...when })).toMatchObject(refused);
    });
  });
});
