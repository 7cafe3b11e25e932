import type { TaskListQuery } from '#libs/application/ports/task-lists';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { plusMinutes } from '#libs/domain/shared/time';
import { agencyOf, assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { createTaskLists } from '#libs/read-models/task-lists';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const committee = person('uy-vien', null, 'committee');
const finance = person('tc', 'so-tai-chinh', 'officer');
const justice = person('tp', 'so-tu-phap', 'officer');
const chair = person('pct', null, 'supervisor');

describe('lists of tasks', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let stage: ListStage;
  const list = async (query: Partial<TaskListQuery> = {}) => {
    const answer = await stage.lists.query({ caller: committee, limit: 100, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  const ids = async (query: Partial<TaskListQuery> = {}) => (await list(query)).items.map(({ id }) => id);
  const act = async (taskId: string, by: Person, command: TaskCommand) => {
    const answer = await stage.app.tasks.handle(taskId, command, by);
    if (isRejection(answer)) throw new Error(answer.code);
  };
  const assign = (taskId: string, changes: Partial<Assignment> = {}) =>
    stage.app.tasks.assign(assignmentOf(taskId, changes));

  beforeAll(async () => {
    stage = await openListStage(clock);
    await stage.register(agencyOf('so-tu-phap', 'Sở Tư pháp'));
    await stage.register(agencyOf('so-y-te', 'Sở Y tế'));
    const due = (date: string) => ({
      schedule: { kind: 'single', start: null, due: date, interim: [] } as const,
    });
    await assign('a', { title: 'Xây dựng quy chế tài chính', ...due('2026-02-28') });
    await assign('b', {
      title: 'Tập huấn',
      assignees: [
        { agencyId: 'so-tu-phap', role: 'lead', groupId: null },
        { agencyId: 'so-tai-chinh', role: 'coordinator', groupId: null },
      ],
    });
    await assign('c', { planId: 'p2' });
    await assign('d', { schedule: { kind: 'continuous' } });
    clock.instant = '2026-02-01T01:00:00.000Z';
    await act('a', finance, {
      type: 'SubmitDeliverable',
      summary: 'Dự thảo',
      files: [{ name: 'a', mediaType: 'a/b', size: 1, sha256: '0' }],
    });
    clock.instant = '2026-02-10T01:00:00.000Z';
    await act('a', chair, { type: 'ApproveDeliverable', deliverable: 1 });
    await stage.drain();
    clock.instant = '2026-02-11T01:00:00.000Z';
  });
  afterAll(() => stage?.close());

  it('give the places of all their tasks at once, whatever the list is narrowed by', async () => {
    const queries: Partial<TaskListQuery>[] = [
      {},
      { plan: 'p2' },
      { caller: justice },
      { agency: 'so-tai-chinh', role: 'coordinator' } as const,
      { status: 'open-overdue' } as const,
      { q: 'tai chinh' },
      { stage: 'done' } as const,
      { asOf: '2026-01-20T00:00:00.000Z' },
      { asOfOccurred: '2026-02-01T02:00:00.000Z', q: 'tap huan' },
    ];
    for (const query of queries) {
      const { items } = await list(query);
      const places = await stage.lists.places({ caller: committee, ...query });
      if (isRejection(places)) throw new Error(places.code);
      const listed = items.map(({ id, key, section, number }) => ({ id, key, section, number }));
      expect(places.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        listed.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
    }
    const future = await stage.lists.places({ caller: committee, asOf: '2027-01-01T00:00:00.000Z' });
    expect(future).toMatchObject({ code: 'ASOF.NOT_YET' });
  });

  it('put the most urgent first and what is done last', async () => {
    expect(await ids()).toEqual(['b', 'c', 'd', 'a']);
  });

  it('say how things stood on any past day', async () => {
    const then = await list({ asOf: '2026-02-05T00:00:00Z' });
    expect(then.items.map(({ id, stage }) => [id, stage])).toEqual([
      ['a', 'awaiting-acceptance'],
      ['b', 'awaiting-acknowledgement'],
      ['c', 'awaiting-acknowledgement'],
      ['d', 'awaiting-acknowledgement'],
    ]);
    expect(await ids({ asOf: '2026-01-05T00:59:59.999Z' })).toEqual([]);
    expect(await ids({ asOf: '2026-02-10T08:00:00+07:00', status: 'done-in-time' })).toEqual(['a']);
    expect(await ids({ asOf: '2026-02-10T00:59:59.999Z', status: 'done-in-time' })).toEqual([]);
  });

  it('let a task become overdue by the passing of time alone', async () => {
    expect(await ids({ status: 'open-overdue' })).toEqual([]);
    const later = createTaskLists({
      dataSource: stage.source,
      ledger: stage.app.ledger,
      clock: new ManualClock('2026-04-01T00:00:00.000Z'),
    });
    const overdue = await later.query({ caller: committee, limit: 10, status: 'open-overdue' });
    expect(isRejection(overdue) ? [] : overdue.items.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('filter by plan, part, agency, deadline and words without accents', async () => {
    expect(await ids({ plan: 'p2' })).toEqual(['c']);
    expect(await ids({ agency: 'so-tai-chinh', role: 'coordinator' })).toEqual(['b']);
    expect(await ids({ agency: 'so-tu-phap' })).toEqual(['b']);
    expect(await ids({ caller: chair, role: 'accepts' })).toEqual(['b', 'c', 'd', 'a']);
    expect(await ids({ agency: 'vp', role: 'monitors', stage: 'done' })).toEqual(['a']);
    expect(await ids({ dueBefore: '2026-02-28' })).toEqual(['a']);
    expect(await ids({ dueAfter: '2026-03-31' })).toEqual(['b', 'c']);
    expect(await ids({ q: 'QUY CHE tai chính' })).toEqual(['a']);
    expect(await ids({ q: '7/KH-UBND', plan: 'p1' })).toEqual(['b', 'd', 'a']);
  });

  it('show nobody what they may not read', async () => {
    expect(await ids({ caller: justice })).toEqual(['b']);
    expect(await ids({ caller: finance })).toEqual(['b', 'c', 'd', 'a']);
    expect(await ids({ caller: person('qt', null, 'admin') })).toEqual([]);
    expect(await ids({ caller: person('td', 'vp', 'monitor') })).toHaveLength(4);
  });

  it('come in pages that lose and repeat nothing, whatever the size', async () => {
    for (const limit of [1, 2, 3]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ limit, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(['b', 'c', 'd', 'a']);
    }
    expect(await stage.lists.query({ caller: committee, limit: 1, cursor: 'lạ' })).toMatchObject({
      code: 'CURSOR.INVALID',
    });
  });

  it('answer for no instant whose events may still come, or were not followed yet', async () => {
    const at = (asOf: string) => stage.lists.query({ caller: committee, limit: 1, asOf });
    expect(await at('2026-03-01T00:00:00Z')).toMatchObject({ code: 'ASOF.NOT_YET' });
    expect(await at('2026-02-11T00:59:59Z')).toMatchObject({ items: [{ id: 'b' }] });
    await act('b', justice, { type: 'Acknowledge' });
    clock.instant = '2026-02-12T01:00:00.000Z';
    const facts = { watermark: '2026-02-11T00:59:59.999Z' };
    expect(await at('2026-02-11T12:00:00Z')).toMatchObject({ code: 'ASOF.NOT_YET', facts });
    await stage.drain();
    expect(await at('2026-02-11T12:00:00Z')).toMatchObject({ items: [{ id: 'b', stage: 'in-progress' }] });
  });

  it('are the same after a rebuild, and while it runs', async () => {
    const rows = () =>
      stage.source.query(`select to_jsonb(p) - 'generation' as row
        from read_models.task_periods p order by task_id, valid_from`);
    const before = (await rows()) as unknown[];
    const handled = await stage.rebuild();
    expect(handled).toBeGreaterThan(8);
    expect(await rows()).toEqual(before);
  });

  it('go on from where a rebuild stood, whether it had handled more than the live list or less', async () => {
    // More: nobody follows the feed while it runs.
    await act('d', finance, { type: 'Acknowledge' });
    await stage.rebuild();
    expect(await stage.drain()).toBe(0);
    expect(await ids({ stage: 'in-progress' })).toContain('d');
    // Less: what it had not reached is followed afterwards, and what it had is not followed twice.
    const cursor = (await stage.app.ledger.readFeed(null, 1)).next;
    await stage.rebuild();
    await stage.source.query(`update ledger.subscriptions set cursor = $1 where name = 'task-periods'`, [
      cursor,
    ]);
    expect(await stage.drain()).toBeGreaterThan(8);
    expect(await ids()).toEqual(['b', 'c', 'd', 'a']);
    await act('c', finance, { type: 'Acknowledge' });
    await stage.drain();
    expect((await list({ plan: 'p2' })).items).toMatchObject([{ id: 'c', stage: 'in-progress' }]);
  });

  it('number the tasks of one deadline as their plan does', async () => {
    const numbered = { planId: 'p3', schedule: { kind: 'continuous' } as const };
    for (const key of ['10', '9', '2.10', '2.9']) await assign(`n-${key}`, { ...numbered, key });
    await stage.drain();
    expect(await ids({ plan: 'p3' })).toEqual(['n-2.9', 'n-2.10', 'n-9', 'n-10']);
  });

  it('have sections in the order in which the plan counts them', async () => {
    const sections = ['I', 'II', 'IV', 'V', 'VI', 'VIII', 'IX', 'X', 'XI', 'XIV'];
    for (const section of sections.toReversed())
      await assign(`s-${section}`, {
        planId: 'p4',
        section,
        number: '1',
        key: `${section}.1`,
        schedule: { kind: 'continuous' },
      });
    await stage.drain();
    expect(await ids({ plan: 'p4' })).toEqual(sections.map((section) => `s-${section}`));
  });

  it('show a unit that gave a task away what was there then, and nothing of what came after', async () => {
    await assign('given', { planId: 'p9', title: 'Tên cũ' });
    await act('given', finance, { type: 'Acknowledge' });
    clock.instant = plusMinutes(clock.instant, 60);
    const document = { number: '9/TB-UBND', date: '2026-01-05', issuer: null, signer: null, subject: null };
    const reassign = { type: 'ReassignTask', from: 'so-tai-chinh', to: 'so-tu-phap', reason: 'x' } as const;
    await act('given', chair, { ...reassign, document });
    await stage.drain();
    clock.instant = plusMinutes(clock.instant, 60);
    const given = { caller: finance, role: 'former', plan: 'p9' } as const;
    const then = (await list(given)).items;
    expect(then).toMatchObject([
      { title: 'Tên cũ', status: 'open-in-time', stage: 'awaiting-acknowledgement' },
    ]);
    await act('given', justice, { type: 'Acknowledge' });
    await act('given', chair, {
      type: 'AmendTask',
      document,
      terms: { title: 'Tên mới', due: '2026-06-30' },
    });
    await act('given', chair, { type: 'CancelTask', reason: 'x', document });
    await stage.drain();
    clock.instant = plusMinutes(clock.instant, 60);
    expect((await list(given)).items).toEqual(then);
    expect((await list({ ...given, asOf: plusMinutes(clock.instant, -30) })).items).toEqual(then);
    expect(await ids({ ...given, status: 'cancelled' })).toEqual([]);
    expect(await ids({ ...given, q: 'ten moi' })).toEqual([]);
    expect(await ids({ ...given, q: 'ten cu' })).toEqual(['given']);
    expect(await stage.lists.places(given)).toMatchObject([{ id: 'given' }]);
    // Whoever reads the task as it goes on sees how it stands.
    const whole = await list({ role: 'former', agency: 'so-tai-chinh', plan: 'p9' });
    expect(whole.items).toMatchObject([{ title: 'Tên mới', status: 'cancelled' }]);
    expect(await ids({ caller: finance, plan: 'p9' })).toEqual([]);
  });

  it('show a unit what it got and gave away within one instant', async () => {
    await stage.register(agencyOf('so-y-te', 'Sở Y tế'));
    const lead = [{ agencyId: 'so-tu-phap', role: 'lead', groupId: null }] as const;
    await assign('passed', { planId: 'p10', assignees: lead });
    clock.instant = plusMinutes(clock.instant, 60);
    const pass = (from: string, to: string) =>
      act('passed', chair, { type: 'ReassignTask', from, to, reason: 'x' });
    await pass('so-tu-phap', 'so-y-te');
    await pass('so-y-te', 'so-tu-phap');
    await stage.drain();
    clock.instant = plusMinutes(clock.instant, 60);
    const caller = person('yt', 'so-y-te', 'officer');
    const given = { caller, role: 'former', plan: 'p10' } as const;
    expect(await ids(given)).toEqual(['passed']);
    expect(await stage.lists.places(given)).toMatchObject([{ id: 'passed' }]);
    expect(await ids({ caller, plan: 'p10' })).toEqual([]);
  });

  describe('of which something moves while their pages are turned', () => {
    const numbers = ['1', '2', '3', '4', '5', '6'];
    const of = (plan: string) => numbers.map((number) => `${plan}-${number}`);
    const document = {
      number: '9/TB-UBND',
      date: '2026-01-05',
      issuer: 'UBND',
      signer: 'Nguyễn An',
      subject: 'Kết luận',
    };
    const moved = (taskId: string, due: string) =>
      act(taskId, chair, { type: 'AmendTask', document, terms: { due } });
    const later = () => (clock.instant = plusMinutes(clock.instant, 1));
    const readAll = async (query: Partial<TaskListQuery>, meanwhile: () => Promise<void>) => {
      const pages = [await list({ ...query, limit: 2 })];
      await meanwhile();
      for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor)
        pages.push(await list({ ...query, limit: 2, cursor }));
      return pages.flatMap(({ items }) => items.map(({ id }) => id));
    };
    const assignAll = async (plan: string) => {
      for (const number of numbers)
        await assign(`${plan}-${number}`, {
          planId: plan,
          number,
          key: number,
          schedule: { kind: 'single', start: null, due: `2026-06-0${number}`, interim: [] },
        });
      await stage.drain();
      later();
    };

    it('show each task once, as it stood when the list began', async () => {
      await assignAll('p5');
      const turned = await readAll({ plan: 'p5' }, async () => {
        later();
        // From the last page to the first, and from the first to the last.
        await moved('p5-6', '2026-05-01');
        await moved('p5-1', '2026-09-01');
        await stage.drain();
        later();
      });
      expect(turned).toEqual(of('p5'));
      expect(await ids({ plan: 'p5' })).toEqual(['p5-6', 'p5-2', 'p5-3', 'p5-4', 'p5-5', 'p5-1']);
    });

    it('lose none that the list was narrowed to when it began', async () => {
      await assignAll('p6');
      const turned = await readAll({ plan: 'p6', stage: 'awaiting-acknowledgement' }, async () => {
        later();
        for (const id of of('p6')) await stage.app.tasks.handle(id, { type: 'Acknowledge' }, finance);
        await stage.drain();
        later();
      });
      expect(turned).toEqual(of('p6'));
    });

    it('show none twice that was moved before and followed after the first page', async () => {
      await assignAll('p7');
      // Recorded, and not followed yet.
      await moved('p7-1', '2026-09-01');
      later();
      const turned = await readAll({ plan: 'p7' }, async () => {
        await stage.drain();
      });
      expect(turned).toEqual(of('p7'));
    });

    it('show none twice that was moved while the first page was read', async () => {
      await assignAll('p8');
      let reads = 0;
      const meanwhile = createTaskLists({
        dataSource: stage.source,
        clock,
        ledger: {
          handledUntil: async (name, wanted) => {
            reads += 1;
            const handled = await stage.app.ledger.handledUntil(name, wanted);
            await moved('p8-6', '2026-05-01');
            await stage.drain();
            return handled;
          },
        },
      });
      const first = await meanwhile.query({ caller: committee, plan: 'p8', limit: 2 });
      if (isRejection(first)) throw new Error(first.code);
      later();
      const rest = await list({ plan: 'p8', limit: 10, cursor: first.nextCursor ?? undefined });
      expect(reads).toBe(1);
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(of('p8'));
    });
  });
});
