import { taskStream } from '#libs/application/task-service';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { plusMinutes } from '#libs/domain/shared/time';
import { byClients, range } from '../support/clients';
import { heldStreams } from '../support/held-streams';
import { reminderLoad, type ReminderLoad } from '../support/reminder-load';
import { hurriedPolicy, must, officer, taskToRemind } from '../support/sample-work';
import { expectToldExactly } from '../support/told';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

describe('a worker that is slow, away or forgetful', () => {
  let stage: WorkerStage;
  let load: ReminderLoad;

  beforeAll(async () => {
    stage = await startWorkerStage();
    load = reminderLoad(stage);
  });
  afterAll(() => stage?.stop());

  const startWorker = async (environment = {}): Promise<void> => {
    await stage.worker.kill();
    stage.worker.start(environment);
    await stage.worker.ready();
  };

  const expectProcesses = (tasks: readonly string[]): Promise<void> =>
    eventually('the processes', async () =>
      (await Promise.all(tasks.map((taskId) => stage.isRunning(taskId)))).every(Boolean),
    );

  /** The attempts at which Temporal is with the tasks' activities; 0 where it waits for none. */
  const attemptsAt = (tasks: readonly string[]): Promise<number[]> =>
    Promise.all(
      tasks.map(async (taskId) => {
        const { raw } = await stage.processes.client.workflow.getHandle(taskWorkflowId(taskId)).describe();
        return raw.pendingActivities?.[0]?.attempt ?? 0;
      }),
    );

  it('takes each step once when it keeps no process in memory', async () => {
    await startWorker({ WORKER_CACHED_PROCESSES: '0' });
    const api = await stage.startApi(officer.userId);
    const tasks = range(40).map((n) => `forgotten-${n}`);
    const [soon, quiet] = [0, 1].map((rest) => tasks.filter((_, n) => n % 2 === rest));
    await byClients(8, [
      ...(soon ?? []).map((taskId) => () => load.assign(taskId, 4)),
      ...(quiet ?? []).map((taskId) => async () => {
        await load.assignQuiet(taskId);
        await load.report(api, taskId, 50);
        await load.handIn(api, taskId);
      }),
    ]);
    await load.expectAllReminded();
    expect(await load.wrong(80)).toEqual([]);
  });

  it('takes a step once though its first attempt commits after it was given up', async () => {
    await startWorker();
    const tasks = range(3).map((n) => `slow-${n}`);
    for (const taskId of tasks) await load.assign(taskId, 4);
    await expectProcesses(tasks);
    const streams = await heldStreams(stage.postgres, tasks.map(taskStream));
    await eventually('the first attempts', async () => (await streams.waiting()) >= tasks.length);
    await eventually('second attempts', async () =>
      (await attemptsAt(tasks)).every((attempt) => attempt >= 2),
    );
    await streams.release();
    await load.expectAllReminded();
    await eventually('the reports', async () => (await attemptsAt(tasks)).every((attempt) => attempt === 0));
    await load.expectAllReminded();
    expect(await load.wrong(80 + tasks.length)).toEqual([]);
  });

  it('that was away catches up with one step for each ladder, which stands for what was missed', async () => {
    const { app } = stage;
    await startWorker();
    const tasks = range(5).map((n) => `behind-${n}`);
    const due = plusMinutes(new Date().toISOString(), 0.3);
    for (const taskId of tasks) {
      const { assignment } = taskToRemind(taskId, due);
      const schedule = { kind: 'single', start: null, due, interim: [] } as const;
      must(await app.tasks.assign({ ...assignment, schedule, policyId: hurriedPolicy.id }));
    }
    await expectProcesses(tasks);
    await stage.worker.kill();
    // Three reminders, the deadline, three repeats and three levels of the ladder later.
    await eventually('the end of all that is due', () => new Date().toISOString() > plusMinutes(due, 0.16));
    await startWorker();
    /** The steps taken, each with how many it stands for. */
    const stepsTaken = async (taskId: string) =>
      (await app.tasks.history(taskId)).flatMap(({ type, data }) => {
        const { standsFor } = data as { standsFor?: readonly string[] };
        return standsFor ? [[type, standsFor.length]] : [];
      });
    for (const taskId of tasks) {
      await eventually('the steps', async () => (await stepsTaken(taskId)).length >= 2);
      expect(await stepsTaken(taskId)).toEqual([
        ['DeadlineMissed', 6],
        ['TaskEscalated', 2],
      ]);
    }
    expect(await load.wrong(83)).toEqual([]);
  });

  it('and people are told exactly what the events mean for them', async () => {
    await expectToldExactly(stage);
  });
});
