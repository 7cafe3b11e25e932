import { taskStream } from '#libs/application/task-service';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { byClients, range } from '../support/clients';
import { heldStreams } from '../support/held-streams';
import { violations } from '../support/oracle';
import { reminderLoad, type ReminderLoad } from '../support/reminder-load';
import { officer } from '../support/sample-work';
import { expectToldExactly } from '../support/told';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

describe('when processes die', () => {
  let stage: WorkerStage;
  let load: ReminderLoad;

  beforeAll(async () => {
    stage = await startWorkerStage();
    load = reminderLoad(stage);
    stage.worker.start();
    await stage.worker.ready();
  });
  afterEach(() => stage.link.mend());
  afterAll(() => stage?.stop());

  /** Tasks of which Temporal still waits for an activity. */
  const unreported = async (taskIds: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const taskId of taskIds) {
      const { raw } = await stage.processes.client.workflow.getHandle(taskWorkflowId(taskId)).describe();
      if ((raw.pendingActivities ?? []).length > 0) found.push(taskId);
    }
    return found;
  };

  it('a worker that is killed at any moment of a step leaves it taken once', async () => {
    for (const round of range(2)) {
      const before = (await load.reminded()).length;
      const due = Date.now() + 3_000;
      await byClients(
        8,
        range(12).map((n) => () => load.assign(`any-${round}-${n}`, (due - Date.now()) / 1_000)),
      );
      await eventually('a step', async () => (await load.reminded()).length > before, 30_000, 1);
      await stage.worker.kill();
      stage.worker.start();
      await stage.worker.ready();
    }
    expect(await load.wrong(24)).toEqual([]);
  });

  it('a worker that is killed between writing a step and saying so leaves it taken once', async () => {
    const tasks = range(6).map((n) => `cut-${n}`);
    const due = Date.now() + 10_000;
    for (const taskId of tasks) await load.assign(taskId, (due - Date.now()) / 1_000);
    await eventually('the processes', async () => {
      const running = await Promise.all(tasks.map((taskId) => stage.isRunning(taskId)));
      return running.every(Boolean);
    });
    // The steps wait for the streams' locks until the way back is cut: each is stored, none is reported.
    const streams = await heldStreams(stage.postgres, tasks.map(taskStream));
    await eventually(
      'the steps',
      async () => Date.now() > due + 500 && (await streams.waiting()) >= tasks.length,
    );
    stage.link.cut();
    await streams.release();
    await eventually('the events', async () => {
      const reminded = await load.reminded();
      return tasks.every((taskId) => reminded.includes(taskId));
    });
    await stage.worker.kill();
    expect(await unreported(tasks)).toEqual(tasks);
    stage.link.mend();
    stage.worker.start();
    await load.expectAllReminded();
    // They are tried again when the time of the lost attempts is over, and find nothing to do.
    await eventually('the repetitions', async () => (await unreported(tasks)).length === 0);
    await load.expectAllReminded();
    expect(await load.wrong(24 + tasks.length)).toEqual([]);
  });

  it('a Temporal that is killed under load stops no submission, and reminders catch up when it is back', async () => {
    const api = await stage.startApi(officer.userId);
    const tasks = range(100).map((n) => `outage-${n}`);
    await byClients(
      8,
      tasks.map((taskId) => () => load.assignQuiet(taskId)),
    );
    const before = load.acknowledged.length;
    const works = tasks.flatMap((taskId, n) => [
      () => load.report(api, taskId, n),
      () => load.handIn(api, taskId),
    ]);
    const killed = eventually('some of them', () => load.acknowledged.length >= before + 40, 60_000, 1).then(
      async () => {
        await stage.killTemporal();
        return load.acknowledged.length - before;
      },
    );
    await byClients(16, works);
    expect(await killed).toBeLessThan(150);
    expect(load.acknowledged.length - before).toBe(200);
    expect(await load.wrong(before + 200)).toEqual([]);
    await stage.startTemporal();
    await load.expectAllReminded();
    expect(await load.wrong(before + 200)).toEqual([]);
  });

  it('and the oracle would have seen a loss', async () => {
    const [first] = load.acknowledged;
    const answer = { version: 1, events: [{ type: 'TaskAssigned', position: '1' }] };
    const invented = { stream: 'task/never', commandId: null, answer };
    expect(await violations({ ...stage, acknowledged: [first ?? invented, invented], atLeast: 3 })).toEqual([
      'acknowledged and lost: TaskAssigned at task/never@1',
      'only 2 of 3 successes',
    ]);
  });

  it('and people are told exactly what the events mean for them', async () => {
    await expectToldExactly(stage);
    expect((await stage.smtp.listMails()).length).toBeGreaterThan(0);
  });
});
