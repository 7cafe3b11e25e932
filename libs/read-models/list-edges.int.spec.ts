import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import type { TaskListQuery, TaskLists } from '#libs/application/ports/task-lists';
import type { Assignment } from '#libs/domain/annex-task/state';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { migrate } from '#libs/ledger/migrate';
import { ledgerMigrations } from '#libs/ledger/migrations';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { readModelMigrations } from '#libs/read-models/migrations';
import { createTaskLists } from '#libs/read-models/task-lists';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const person = (userId: string, agencyId: string | null, ...roles: Role[]): Person => ({
  ...{ kind: 'person', userId, agencyId, roles },
});
const chair = person('pct', null, 'supervisor');

const assignmentOf = (taskId: string, changes: Partial<Assignment>): Assignment => ({
  ...{ taskId, planId: 'p1', planNumber: null, key: taskId, number: taskId, section: null },
  ...{ title: 'Rà soát', product: 'Báo cáo', timingText: '', timingRule: 'by-date' },
  schedule: { kind: 'single', start: null, due: '2026-03-31', interim: [] },
  assignees: [{ agencyId: 'so-a', role: 'lead', groupId: null }],
  ...{ accepts: 'supervisor', monitoringAgencyId: 'vp', supervisorId: 'pct' },
  ...{ policyId: defaultPolicy.id, pastDeadline: null, doneOn: null, doneBy: null },
  ...changes,
});

describe('lists of tasks at their edges', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  let server: TestPostgres;
  let source: DataSource;
  let app: Application;
  let lists: TaskLists;
  const drain = () => drainSubscriber({ ledger: app.ledger, dataSource: source, ...createTaskPeriods() });
  const list = async (query: Partial<TaskListQuery> = {}) => {
    const answer = await lists.query({ caller: chair, limit: 100, ...query });
    if (isRejection(answer)) throw new Error(answer.code);
    return answer;
  };
  const ids = async (query: Partial<TaskListQuery> = {}) => (await list(query)).items.map(({ id }) => id);

  beforeAll(async () => {
    server = await startTestPostgres();
    const migrations = [...ledgerMigrations, ...readModelMigrations];
    await migrate({ adminUrl: server.adminUrl, appUser: 'dondoc_app', migrations });
    source = await createLedgerDataSource(server.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    lists = createTaskLists({ dataSource: source, ledger: app.ledger, clock });
    await app.ledger.submit({
      ...{ stream: policyStream(defaultPolicy.id), decider: policyDecider },
      command: { type: 'DefinePolicy', policy: defaultPolicy },
      context: (now) => ({ now, actor: { kind: 'process' } as const }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
    await app.tasks.assign(assignmentOf('a', {}));
    await app.tasks.assign(assignmentOf('b', { accepts: 'monitoring-agency' }));
    await app.tasks.assign(assignmentOf('c', { accepts: 'monitoring-agency', monitoringAgencyId: 'so-n' }));
    await app.tasks.assign(assignmentOf('d', {}));
    await drain();
  });
  afterAll(async () => {
    await source.destroy();
    await server.stop();
  });

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
      expect(await lists.query({ caller: chair, limit: 1, cursor })).toMatchObject({
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

  it('refuse a page of the feed that leaves out an event of a task', async () => {
    const { events } = await app.ledger.readFeed(null, 100);
    const last = events.findLast(({ stream }) => stream === 'task/a')!;
    const skip = source.transaction((manager) =>
      createTaskPeriods().handle([{ ...last, version: last.version + 2 }], manager),
    );
    await expect(skip).rejects.toThrow('READ_MODEL.GAP');
  });

  it('name the cycles of a task that are open', async () => {
    const schedule: Assignment['schedule'] = {
      kind: 'recurring',
      ...{ every: 'weekly', from: '2026-01-01', until: '2026-12-31', dueMonthDay: null },
    };
    await app.tasks.assign(assignmentOf('e', { planId: 'p2', schedule }));
    await drain();
    const { items } = await list({ plan: 'p2' });
    expect(items).toMatchObject([{ id: 'e', openCycles: [{ no: 1, label: 'Tuần 2/2026' }] }]);
  });
});
