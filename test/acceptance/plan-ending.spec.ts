import { taskStream } from '#libs/application/task-service';
import type { TaskChoice } from '#libs/domain/plan/ending/index';
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

describe('a plan that another one supersedes', () => {
  const today = dateOf(new Date().toISOString());
  let stage: WorkerStage;
  let [older, newer] = ['', ''];
  const planOf = async (planId: string) => (await stage.app.plans.load(planId))?.plan;
  const taskOf = async (taskId: string) => (await stage.app.tasks.load(taskId))?.state;
  const activate = async (count: number, number: string): Promise<string> => {
    const planId = await beginActivation(stage.app, count, today, number);
    await eventually('the activation', async () => (await planOf(planId))?.kind === 'active');
    return planId;
  };
  const finished = async (planId: string): Promise<boolean> =>
    typeof (await planOf(planId))?.ending?.finishedAt === 'string';

  beforeAll(async () => {
    stage = await startWorkerStage();
    stage.worker.start();
    await stage.worker.ready();
    older = await activate(12, '7');
    newer = await activate(2, '8');
  });
  afterAll(() => stage?.stop());

  it('closes and carries over each task as chosen, though the worker was killed', async () => {
    const { app, worker } = stage;
    const cancel = { type: 'CancelTask', reason: 'Xong trước' } as const;
    must(await app.tasks.handle(`${older}-12`, cancel, supervisor));
    const due = addDays(today, 300);
    const document = { number: '9/QĐ', date: today, issuer: null, signer: null, subject: null };
    const amend = { type: 'AmendTask', document, terms: { due } } as const;
    must(await app.tasks.handle(`${older}-3`, amend, supervisor));
    const choices: TaskChoice[] = [
      { key: '1', choice: 'close', reason: 'Không còn phù hợp' },
      { key: '2', choice: 'carry-over', toKey: '1' },
      ...['3', '4', '5', '6', '7', '8', '9', '10', '11'].map((key): TaskChoice => ({
        key,
        choice: 'carry-over',
        toKey: null,
      })),
    ];
    const request = { byPlanId: newer, choices };
    const preview = must(await app.endings.preview(older, { ...request, choices: [] }, supervisor));
    expect(preview.tasks.map(({ choice }) => choice)).toEqual(Array(11).fill(null));
    await worker.kill();
    const reason = 'Thay bằng kế hoạch giai đoạn mới';
    must(await app.endings.end(older, request, { reason }, supervisor));
    expect(await finished(older)).toBe(false);
    worker.start();
    await eventually('the end', () => finished(older));
    expect((await planOf(older))?.ending?.refused).toEqual([]);
    expect(await taskOf(`${older}-1`)).toMatchObject({
      kind: 'cancelled',
      cancellation: { reason: 'Không còn phù hợp' },
    });
    expect(await taskOf(`${older}-2`)).toMatchObject({ successor: { planId: newer, taskId: `${newer}-1` } });
    expect(await taskOf(`${newer}-1`)).toMatchObject({
      predecessors: [{ planId: older, taskId: `${older}-2` }],
    });
    const carried = `${newer}-tu-${older}-3`;
    expect(await taskOf(`${older}-3`)).toMatchObject({ kind: 'cancelled', successor: { taskId: carried } });
    expect(await taskOf(carried)).toMatchObject({
      kind: 'open',
      predecessors: [{ taskId: `${older}-3` }],
      assignment: { planId: newer, title: 'Lập hồ sơ điện tử đợt 3', schedule: { kind: 'single' } },
    });
    await eventually('the process of a carried task', () => stage.isRunning(carried));
    expect((await planOf(newer))?.tasks).toHaveLength(2 + 9);
  });

  it('does nothing twice where its process begins anew', async () => {
    const { app, processes } = stage;
    const versions = async () =>
      (await app.ledger.listStreams('task', null, 100))
        .filter(({ stream }) => [older, newer].some((id) => stream.startsWith(taskStream(id))))
        .map(({ stream, version }) => [stream, version]);
    const before = await versions();
    await processes.client.workflow.execute('endPlan', {
      workflowId: 'again',
      taskQueue: processes.taskQueue,
      args: [older],
    });
    expect(await versions()).toEqual(before);
    expect((await planOf(newer))?.tasks).toHaveLength(2 + 9);
  });
});
