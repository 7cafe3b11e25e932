import { taskStream } from '#libs/application/task-service';
import { addDays, dateOf } from '#libs/domain/shared/time';
import type { Actor } from '#libs/domain/shared/actor';
import { beginActivation, must } from '../support/sample-work';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

const supervisor: Actor = {
  kind: 'person',
  userId: 'supervisor',
  agencyId: null,
  roles: ['supervisor'],
};

describe('an amendment of an active plan', () => {
  const today = dateOf(new Date().toISOString());
  const document = { number: '99/QĐ-UBND', date: today, issuer: null, signer: null, subject: null };
  let stage: WorkerStage;
  let planId: string;
  const taskId = (key: string): string => `${planId}-${key}`;
  const planOf = async () => (await stage.app.plans.load(planId))?.plan;
  const finished = async (n: number): Promise<boolean> =>
    (await planOf())?.amendments?.some((one) => one.n === n && one.finishedAt !== null) ?? false;
  beforeAll(async () => {
    stage = await startWorkerStage();
    stage.worker.start();
    await stage.worker.ready();
    planId = await beginActivation(stage.app, 12, today);
    await eventually('the activation', async () => (await planOf())?.kind === 'active');
  });
  afterAll(() => stage?.stop());

  it('reaches every task it concerns, though the worker was killed, and names what was not taken', async () => {
    const { app, worker } = stage;
    const cancelled = { type: 'CancelTask', reason: 'Không còn cần' } as const;
    must(await app.tasks.handle(taskId('2'), cancelled, supervisor));
    const due = addDays(today, 100);
    const tasks = [
      ...['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => ({
        change: 'alter' as const,
        key,
        terms: { due },
      })),
      { change: 'drop' as const, key: '12' },
      {
        change: 'add' as const,
        row: {
          number: '13',
          title: 'Việc bổ sung',
          leads: [{ agencyId: 'so-noi-vu' }],
          timing: { kind: 'by-date' as const, due },
        },
      },
    ];
    const preview = must(await app.amendments.preview(planId, { tasks }, supervisor, document));
    expect(preview.tasks.filter(({ refused }) => refused.length > 0)).toMatchObject([{ key: '2' }]);
    await worker.kill();
    const { amendment } = must(await app.amendments.amend(planId, { tasks }, document, supervisor));
    expect(await finished(amendment)).toBe(false);
    worker.start();
    await eventually('the amendment', () => finished(amendment));
    const refused = (await planOf())?.amendments?.[0]?.refused;
    expect(refused).toMatchObject([{ key: '2', kind: 'alter' }]);
    for (const key of ['1', '9']) {
      const events = (await app.tasks.history(taskId(key))).filter(({ type }) => type === 'TaskAmended');
      expect(events).toMatchObject([{ data: { by: 'supervisor', document, after: { due } } }]);
    }
    expect((await app.tasks.load(taskId('12')))?.state.kind).toBe('cancelled');
    expect((await app.tasks.load(taskId('13')))?.state.kind).toBe('open');
    await eventually('the new process', () => stage.isRunning(taskId('13')));
  });

  it('does nothing twice where its process begins anew', async () => {
    const { app, processes } = stage;
    const versions = async () =>
      (await app.ledger.listStreams('task', null, 100))
        .filter(({ stream }) => stream.startsWith(taskStream(planId)))
        .map(({ stream, version }) => [stream, version]);
    const before = await versions();
    await processes.client.workflow.execute('amendPlan', {
      workflowId: 'again',
      taskQueue: processes.taskQueue,
      args: [planId, 1],
    });
    expect(await versions()).toEqual(before);
    expect((await planOf())?.amendments).toHaveLength(1);
  });

  it('carries a corrected number to every task, also to those that are over', async () => {
    const { app } = stage;
    const number = '100/KH-UBND';
    const correction = { type: 'CorrectPlanDocument', changes: { number }, reason: 'Gõ nhầm' } as const;
    const office: Actor = { kind: 'person', userId: 'office', agencyId: 'van-phong', roles: ['office'] };
    must(await app.plans.submit(planId, correction, office));
    await eventually('the number', () => finished(2));
    const tasks = await Promise.all(
      ['1', '12', '13'].map(async (key) => (await app.tasks.load(taskId(key)))?.state),
    );
    expect(tasks).toMatchObject([
      { kind: 'open', assignment: { planNumber: number } },
      { kind: 'cancelled', assignment: { planNumber: number } },
      { kind: 'open', assignment: { planNumber: number } },
    ]);
    expect((await planOf())?.amendments?.[1]?.refused).toEqual([]);
  });
});
