import fc from 'fast-check';
import type { WorklistItem } from '#libs/application/ports/worklist';
import { foldTask, happenedIn } from '#libs/application/task-service';
import { delaysOf } from '#libs/domain/annex-task/standing/index';
import { expectedOf } from '#libs/domain/annex-task/offers/index';
import { anyLife } from '#libs/domain/annex-task/task-lives.spec';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { createDifficultyRegister } from '#libs/read-models/difficulty-register';
import { follow, liveOf, rebuildOf } from '#libs/read-models/generations';
import { recordedLate } from '#libs/read-models/late-lives.spec';
import { assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { createTaskPasts } from '#libs/read-models/task-pasts';
import { createTaskRails } from '#libs/read-models/task-rails';
import { createWorklist } from '#libs/read-models/worklist';
import { worklistModel, worklistName } from '#libs/read-models/worklist-model';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(300_000);

const readers: readonly Person[] = [
  person('lead.head', 'lead', 'head'),
  person('lead.officer', 'lead', 'officer'),
  person('second.head', 'second', 'head', 'officer'),
  person('unit.officer', 'unit', 'officer'),
  person('monitoring.monitor', 'monitoring', 'monitor'),
  person('monitoring.all', 'monitoring', 'monitor', 'head'),
  person('supervisor', 'ubnd', 'supervisor'),
  person('supervisor', 'lead', 'supervisor', 'head'),
  person('elsewhere.officer', 'elsewhere', 'officer'),
  person('admin', null, 'admin', 'supervisor'),
];

const open = async (clock: ManualClock) => {
  const stage = await openListStage(clock);
  const { source: dataSource, app, lists } = stage;
  const { tasks, ledger } = app;
  const difficulties = createDifficultyRegister({ dataSource, ledger, clock });
  const rails = createTaskRails({ tasks, clock, pasts: createTaskPasts({ dataSource, ledger }) });
  const worklist = createWorklist({ dataSource, tasks, clock, untilBuilt: { lists, difficulties }, rails });
  const model = worklistModel({ tasks, clock });
  const page = async (caller: Person, limit = 500, cursor?: string, mandates: readonly Person[] = []) => {
    const answer = await worklist.query({ caller, mandates, limit, cursor, isDrawn: true });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  return {
    ...stage,
    rails,
    page,
    items: async (caller: Person, ...mandates: readonly Person[]) =>
      (await page(caller, 500, undefined, mandates)).items,
    build: () => rebuildSubscriber({ ledger, dataSource }, rebuildOf(model, { onlyIfOther: true })),
    follow: () => drainSubscriber({ ledger, dataSource, ...follow(model) }),
  };
};

const idsOf = (items: readonly WorklistItem[]): readonly string[] => items.map(({ id }) => id);

describe('the work list', () => {
  const begin: Instant = '2026-08-01T00:00:00.000Z';
  const clock = new ManualClock(begin);
  let stage: Awaited<ReturnType<typeof open>>;
  const lives: string[] = [];

  beforeAll(async () => {
    stage = await open(clock);
    const eventful = fc
      .sample(anyLife, { numRuns: 120, seed: 77 })
      .map((life) => recordedLate(life, [0]))
      .filter((events) => events.length > 4);
    for (const [n, events] of eventful.slice(0, 30).entries()) {
      const own = { taskId: `t-${n}`, planId: `p${n % 2}`, key: String(n) };
      lives.push(own.taskId);
      await stage.recordLate(
        own.taskId,
        events.map((event) =>
          event.type === 'TaskAssigned' ? { ...event, data: { ...(event.data as object), ...own } } : event,
        ),
      );
    }
    await stage.drain();
  });
  afterAll(() => stage?.close());

  /** Asked of every task one by one. */
  const byRule = async (caller: Person): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const id of lives) {
      const state = foldTask(await stage.app.tasks.history(id));
      const context = await stage.app.tasks.contextFor(state, caller, clock.now());
      const expected = expectedOf(state, context);
      if (state.kind === 'open' && expected.length > 0) found.push(`${id}: ${JSON.stringify(expected)}`);
    }
    return found.sort();
  };
  const told = (items: readonly WorklistItem[]): readonly string[] =>
    items
      .map(
        ({ id, expected }) => `${id}: ${JSON.stringify(expected.map(({ asked: _, ...action }) => action))}`,
      )
      .sort();

  it('is the same before its rows were first built and by them, in pages as in one', async () => {
    expect(await liveOf(stage.source, { name: worklistName })).toBeNull();
    const before = [];
    for (const caller of readers) before.push(await stage.items(caller));
    expect(before.flat().length).toBeGreaterThan(20);

    expect(await stage.build()).toBeGreaterThan(0);
    for (const [n, caller] of readers.entries()) {
      const items = await stage.items(caller);
      expect(items).toEqual(before[n]);
      expect(told(items)).toEqual(await byRule(caller));
      const pages: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const { items: shown, nextCursor } = await stage.page(caller, 3, cursor);
        pages.push(...idsOf(shown));
        cursor = nextCursor;
      }
      expect(pages).toEqual(idsOf(items));
    }
  });

  it('tells of each task what lists tell of it', async () => {
    const [, , , , , , supervisor] = readers;
    if (!supervisor) throw new Error('no supervisor');
    const answer = await stage.lists.query({ caller: supervisor, limit: 500 });
    if (isRejection(answer)) throw new Error(answer.code);
    const listed = new Map(answer.items.map((item) => [item.id, item]));
    for (const { expected: _, drawn: __, ...item } of await stage.items(supervisor))
      expect(JSON.stringify(item)).toBe(JSON.stringify(listed.get(item.id)));
  });

  it('draws of each task what the task itself tells of its time, and says who asked and when', async () => {
    const drawn = [];
    for (const caller of readers)
      for (const item of await stage.items(caller)) {
        const history = happenedIn(await stage.app.tasks.history(item.id));
        const { rail, soonFrom } = item.drawn ?? {};
        if (rail) {
          const own = delaysOf(history, clock.now()).filter(
            ({ cycle, agencyId }) => cycle === rail.cycle && agencyId === rail.agencyId,
          );
          expect(own.map(({ spans }) => spans)).toContainEqual(rail.spans);
          drawn.push(item.id);
        }
        if (item.due === null) expect(soonFrom).toBeNull();
        for (const { asked } of item.expected) expect(asked?.at ?? '').toMatch(/^2\d{3}-/u);
      }
    expect(drawn.length).toBeGreaterThan(20);
  });

  it('draws a past day by what was known then', async () => {
    const until = plusMinutes(clock.now(), -60);
    const events = await stage.app.tasks.history(lives[0] ?? '', { recordedBy: until });
    const drawn = await stage.rails.named([lives[0] ?? ''], { asOf: until });
    const spans = delaysOf(happenedIn(events), until).map((delay) => delay.spans);
    const own = drawn.get(lives[0] ?? '')?.rail?.spans;
    if (own === undefined) expect(spans).toEqual([]);
    else expect(spans).toContainEqual(own);
  });

  it('refuses a cursor that it never gave', async () => {
    for (const cursor of ['x', Buffer.from('["later",""]').toString('base64url')]) {
      const answer = await createWorklist({
        dataSource: stage.source,
        tasks: stage.app.tasks,
        clock,
        untilBuilt: { lists: stage.lists, difficulties: { tasksToSolve: () => Promise.resolve([]) } },
        rails: stage.rails,
      }).query({ caller: readers[0] as Person, mandates: [], limit: 3, cursor });
      expect(answer).toMatchObject({ code: 'CURSOR.INVALID' });
    }
  });

  describe('of one agency', () => {
    const schedule = { kind: 'single', start: null, due: '2026-12-31', interim: [] } as const;
    const officer = person('tc', 'so-tai-chinh', 'officer');
    const chair = person('pct', null, 'supervisor');
    const expectedIn = async (taskId: string, caller: Person, ...mandates: readonly Person[]) =>
      (await stage.items(caller, ...mandates))
        .find(({ id }) => id === taskId)
        ?.expected.map(({ type }) => type);
    const act = async (
      taskId: string,
      command: Parameters<ListStage['app']['tasks']['handle']>[1],
      by: Person,
    ) => {
      const answer = await stage.app.tasks.handle(taskId, command, by);
      if (isRejection(answer)) throw new Error(answer.code);
    };

    it('shows what the caller has just done, and what others have, before the rows follow', async () => {
      await stage.app.tasks.assign(assignmentOf('own', { schedule }));
      expect(await expectedIn('own', officer)).toEqual(['Acknowledge', 'SubmitDeliverable']);
      await act('own', { type: 'Acknowledge' }, officer);
      expect(await expectedIn('own', officer)).toEqual(['SubmitDeliverable']);
      expect(await expectedIn('own', chair)).toBeUndefined();
      const files = [{ name: 'a', mediaType: 'a/b', size: 1, sha256: '0' }];
      await act('own', { type: 'SubmitDeliverable', summary: 'x', files }, officer);
      expect(await expectedIn('own', officer)).toBeUndefined();
      expect(await expectedIn('own', chair)).toEqual(['ApproveDeliverable']);
      await stage.follow();
      expect(await expectedIn('own', officer)).toBeUndefined();
      expect(await expectedIn('own', chair)).toEqual(['ApproveDeliverable']);
    });

    it('goes on with the end of a suspension, though nothing was recorded', async () => {
      await stage.app.tasks.assign(assignmentOf('paused', { schedule }));
      await stage.app.tasks.assign(assignmentOf('later', { schedule: { ...schedule, due: '2027-01-05' } }));
      await act('paused', { type: 'SuspendTask', reason: 'x', until: '2026-08-20' }, chair);
      await stage.follow();
      const due = async (): Promise<readonly (string | null)[]> =>
        (await stage.items(officer)).flatMap((item) => (item.id === 'own' ? [] : [`${item.id} ${item.due}`]));
      const end = '2026-08-20T17:00:00.000Z';
      clock.instant = plusMinutes(end, -1);
      expect(await due()).toEqual(['paused 2026-12-31T17:00:00.000Z', 'later 2027-01-05T17:00:00.000Z']);
      clock.instant = end;
      expect(await due()).toEqual(['later 2027-01-05T17:00:00.000Z', 'paused 2027-01-20T17:00:00.000Z']);
      clock.instant = begin;
    });

    it('shows what is expected of those for whom the caller acts, as long as they do', async () => {
      const deputy = person('phó', 'so-y-te', 'officer');
      const mandate = { delegationId: 'd', acts: ['acceptance'], from: begin, until: plusMinutes(begin, 60) };
      const acting: Person = {
        ...chair,
        userId: deputy.userId,
        onBehalfOf: { userId: chair.userId, mandates: [mandate], own: deputy },
      };
      expect(await expectedIn('own', deputy)).toBeUndefined();
      expect(await stage.items(deputy, acting)).toMatchObject([
        { id: 'own', expected: [{ type: 'ApproveDeliverable', onBehalfOf: 'pct' }] },
      ]);
      clock.instant = plusMinutes(begin, 60);
      expect(await stage.items(deputy, acting)).toEqual([]);
      clock.instant = begin;
    });
  });
});
