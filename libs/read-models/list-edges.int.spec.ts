import type { TaskListQuery } from '#libs/application/ports/task-lists';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { assignmentOf, openListStage, person, type ListStage } from '#libs/read-models/stage.spec';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const chair = person('pct', null, 'supervisor');

describe('lists of tasks at their edges', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let stage: ListStage;
  const list = async (query: Partial<TaskListQuery> = {}) => {
    const answer = await stage.lists.query({ caller: chair, limit: 100, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  const ids = async (query: Partial<TaskListQuery> = {}) => (await list(query)).items.map(({ id }) => id);

  beforeAll(async () => {
    stage = await openListStage(clock);
    await stage.app.tasks.assign(assignmentOf('a'));
    await stage.app.tasks.assign(assignmentOf('b', { accepts: 'monitoring-agency' }));
    await stage.app.tasks.assign(
      assignmentOf('c', { accepts: 'monitoring-agency', monitoringAgencyId: 'so-n' }),
    );
    await stage.app.tasks.assign(assignmentOf('d'));
    await stage.drain();
  });
  afterAll(() => stage?.close());

  it('offer no page beyond the last task', async () => {
    expect((await list({ limit: 4 })).nextCursor).toBeNull();
    expect((await list({ limit: 4, status: 'open-in-time' })).nextCursor).toBeNull();
    const first = await list({ limit: 2, status: 'open-in-time' });
    const second = await list({ limit: 2, status: 'open-in-time', cursor: first.nextCursor ?? undefined });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(second.nextCursor).toBeNull();
  });

  it('refuse a cursor with a deadline that is no instant, or a task that is no text', async () => {
    const cursors = [
      [false, '2026-99-99T00:00:00Z', 'a'],
      [false, '2026-01-01T::Z', 'a'],
      [false, 'infinity', 'a\u0000'],
    ];
    for (const parts of cursors) {
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
      expect(await stage.lists.query({ caller: chair, limit: 1, cursor })).toMatchObject({
        code: 'CURSOR.INVALID',
      });
    }
  });

  it('show what a named agency accepts, and without one what the caller accepts', async () => {
    expect(await ids({ role: 'accepts' })).toEqual(['a', 'd']);
    expect(await ids({ role: 'accepts', agency: 'vp' })).toEqual(['b']);
    expect(await ids({ role: 'accepts', agency: 'so-n' })).toEqual(['c']);
    expect(await ids({ role: 'accepts', caller: person('m', 'vp', 'monitor') })).toEqual(['b']);
  });

  it('show the supervisor what the monitoring agency leads where it accepts, and not that agency', async () => {
    const own = { planId: 'p3', accepts: 'monitoring-agency', monitoringAgencyId: 'so-o' } as const;
    const leads = (...ids: readonly string[]): Assignment['assignees'] =>
      ids.map((agencyId) => ({ agencyId, role: 'lead', groupId: null }));
    await stage.app.tasks.assign(assignmentOf('f', { ...own, assignees: leads('so-o') }));
    await stage.app.tasks.assign(assignmentOf('g', { ...own, assignees: leads('so-o', 'so-p') }));
    await stage.app.tasks.assign(assignmentOf('h', { ...own, assignees: leads('so-p') }));
    await stage.drain();
    expect(await ids({ plan: 'p3', role: 'accepts' })).toEqual(['f', 'g']);
    expect(await ids({ plan: 'p3', role: 'accepts', agency: 'so-o' })).toEqual(['g', 'h']);
  });

  it('refuse a page of the feed that leaves out an event of a task', async () => {
    const { events } = await stage.app.ledger.readFeed(null, 100);
    const last = events.findLast(({ stream }) => stream === 'task/a')!;
    const skip = stage.source.transaction((manager) =>
      createTaskPeriods().handle([{ ...last, version: last.version + 2 }], manager),
    );
    await expect(skip).rejects.toThrow('READ_MODEL.GAP');
  });

  it('name the cycles of a task that are open', async () => {
    const schedule: Assignment['schedule'] = {
      kind: 'recurring',
      every: 'weekly',
      from: '2026-01-01',
      until: '2026-12-31',
      dueMonthDay: null,
    };
    await stage.app.tasks.assign(assignmentOf('e', { planId: 'p2', schedule }));
    await stage.drain();
    const { items } = await list({ plan: 'p2' });
    expect(items).toMatchObject([{ id: 'e', openCycles: [{ no: 1, label: 'Tuần 2/2026' }] }]);
  });
});
