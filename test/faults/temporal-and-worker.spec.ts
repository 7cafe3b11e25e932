import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { taskStream } from '#libs/application/task-service';
import { expectedParts } from '#libs/delivery/subscriber';
import { createDeliveryLog } from '#libs/delivery/delivery-log';
import { loadTaskAt } from '#libs/delivery/task-states';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { plusMinutes } from '#libs/domain/shared/time';
import { createRecipients } from '#libs/identity/recipients';
import { processStatus, recoverProcesses } from '#libs/processes/recovery';
import { stepsOf, violations, wholeFeed, type Acknowledged } from '../support/oracle';
import type { ApiChild } from '../support/api-child';
import { must, officer, taskToRemind } from '../support/sample-work';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

const inSeconds = (seconds: number) => plusMinutes(new Date().toISOString(), seconds / 60);
const range = (count: number) => Array.from({ length: count }, (_, n) => n);

/** Gives the work to so many clients, each of which takes the next piece when it is done with one. */
const byClients = async (clients: number, works: readonly (() => Promise<void>)[]): Promise<void> => {
  const queue = [...works];
  const client = async () => {
    for (let work = queue.shift(); work; work = queue.shift()) await work();
  };
  await Promise.all(range(clients).map(client));
};

describe('when processes die', () => {
  let stage: WorkerStage;
  const acknowledged: Acknowledged[] = [];
  const reminders = new Map<string, string>();

  beforeAll(async () => {
    stage = await startWorkerStage();
    stage.worker.start();
    await stage.worker.ready();
  });
  afterEach(() => stage.link.mend());
  afterAll(() => stage.stop());

  /** Assigns a task whose reminder is due in some seconds. */
  const assign = async (taskId: string, seconds: number): Promise<void> => {
    const { assignment, reminderKey } = taskToRemind(taskId, inSeconds(seconds));
    const answer = must(await stage.app.tasks.assign(assignment));
    acknowledged.push({ stream: taskStream(taskId), commandId: null, answer });
    reminders.set(taskId, reminderKey);
  };

  /** Reports progress over HTTP. */
  const report = async (api: ApiChild, taskId: string, percent: number): Promise<void> => {
    const commandId = randomUUID();
    const body = { percent, result: `Đạt ${percent}%` };
    const answer = await api.post<Acknowledged['answer']>(
      `tasks/${taskId}/progress-reports`,
      commandId,
      body,
    );
    acknowledged.push({ stream: taskStream(taskId), commandId, answer });
  };

  const remindedTasks = async (): Promise<string[]> => {
    const rows: { stream: string }[] = await stage.source.query(
      `select stream from ledger.events where type = 'ReminderIssued'`,
    );
    return rows.map(({ stream }) => stream.slice('task/'.length));
  };

  const expectAllReminded = async (): Promise<void> => {
    await eventually(
      'every reminder',
      async () => {
        const reminded = new Set(await remindedTasks());
        return [...reminders.keys()].every((taskId) => reminded.has(taskId));
      },
      90_000,
    );
    for (const [taskId, key] of reminders) {
      const taken = (await stage.app.tasks.history(taskId)).flatMap(stepsOf);
      expect(taken.filter((step) => step.endsWith(key))).toHaveLength(1);
    }
  };

  const expectNothingWrong = async (atLeast: number): Promise<void> =>
    expect(await violations({ ...stage, acknowledged, atLeast })).toEqual([]);

  /** Tasks of which Temporal still waits for an activity. */
  const unreported = async (taskIds: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const taskId of taskIds) {
      const { raw } = await stage.processes.client.workflow.getHandle(taskWorkflowId(taskId)).describe();
      if ((raw.pendingActivities ?? []).length > 0) found.push(taskId);
    }
    return found;
  };

  /** Holds the locks of the tasks' streams; answers how to let them go. */
  const lockStreams = async (taskIds: readonly string[]): Promise<() => Promise<void>> => {
    const client = new Client({ connectionString: stage.postgres.appUrl });
    await client.connect();
    await client.query('select pg_advisory_lock(hashtextextended(s, 0)) from unnest($1::text[]) s', [
      taskIds.map(taskStream),
    ]);
    return () => client.end();
  };

  const waitingForLocks = async (): Promise<number> => {
    const rows = await stage.postgres.admin('select distinct pid from pg_locks where not granted');
    return rows.length;
  };

  it('a worker that is killed at any moment of a step leaves it taken once', async () => {
    for (const round of range(2)) {
      const before = (await remindedTasks()).length;
      const due = Date.now() + 3_000;
      await byClients(
        8,
        range(12).map((n) => () => assign(`any-${round}-${n}`, (due - Date.now()) / 1_000)),
      );
      await eventually('a step', async () => (await remindedTasks()).length > before, 30_000, 1);
      await stage.worker.kill();
      stage.worker.start();
      await stage.worker.ready();
    }
    await expectNothingWrong(24);
  });

  it('a worker that is killed between writing a step and saying so leaves it taken once', async () => {
    const tasks = range(6).map((n) => `cut-${n}`);
    const due = Date.now() + 10_000;
    for (const taskId of tasks) await assign(taskId, (due - Date.now()) / 1_000);
    await eventually('the processes', async () => {
      const running = await Promise.all(tasks.map((taskId) => stage.isRunning(taskId)));
      return running.every(Boolean);
    });
    // The steps wait for the streams' locks until the way back is cut: each is stored, none is reported.
    const release = await lockStreams(tasks);
    await eventually(
      'the steps',
      async () => Date.now() > due + 500 && (await waitingForLocks()) >= tasks.length,
    );
    stage.link.cut();
    await release();
    await eventually('the events', async () => {
      const reminded = await remindedTasks();
      return tasks.every((taskId) => reminded.includes(taskId));
    });
    await stage.worker.kill();
    expect(await unreported(tasks)).toEqual(tasks);
    stage.link.mend();
    stage.worker.start();
    await expectAllReminded();
    // They are tried again when the time of the lost attempts is over, and find nothing to do.
    await eventually('the repetitions', async () => (await unreported(tasks)).length === 0);
    await expectAllReminded();
    await expectNothingWrong(reminders.size);
  });

  it('a Temporal that is killed under load stops no submission, and reminders catch up when it is back', async () => {
    const before = acknowledged.length;
    const api = await stage.startApi(officer.userId);
    const old = [...reminders.keys()].slice(0, 10);
    const works = range(100).flatMap((n) => [
      () => assign(`outage-${n}`, 5),
      () => report(api, old[n % old.length] ?? '', n % 100),
    ]);
    const killed = eventually('some of them', () => acknowledged.length >= before + 40, 60_000, 1).then(
      async () => {
        await stage.killTemporal();
        return acknowledged.length - before;
      },
    );
    await byClients(16, works);
    expect(await killed).toBeLessThan(150);
    expect(acknowledged.length - before).toBe(200);
    // Visible at once, while nobody can wake a process.
    for (const n of range(100)) expect((await stage.app.tasks.load(`outage-${n}`))?.state.kind).toBe('open');
    await expectNothingWrong(before + 200);
    await stage.startTemporal();
    await expectAllReminded();
    await expectNothingWrong(before + 200);
  });

  it('a Temporal that lost everything gets it back from the ledger, and steps are taken once', async () => {
    const before = acknowledged.length;
    await byClients(
      8,
      range(20).map((n) => () => assign(`lost-${n}`, 12)),
    );
    await eventually('the processes', async () => {
      const standings = await processStatus({ ...stage, ledger: stage.app.ledger });
      return standings.every(({ workflow }) => workflow === 'running');
    });
    await stage.killTemporal();
    stage.loseTemporal();
    await stage.startTemporal();
    const ports = { ledger: stage.app.ledger, processes: stage.processes };
    const lost = (await processStatus(ports)).filter(({ workflow }) => workflow === 'missing');
    expect(lost.length).toBeGreaterThan(0);
    const recovered = await recoverProcesses(ports);
    expect(recovered).toMatchObject({ tasks: reminders.size, failed: [] });
    expect((await processStatus(ports)).filter(({ workflow }) => workflow === 'missing')).toEqual([]);
    await expectAllReminded();
    await expectNothingWrong(before + 20);
  });

  it('and the oracle would have seen a loss', async () => {
    const [first] = acknowledged;
    const answer = { version: 1, events: [{ type: 'TaskAssigned', position: '1' }] };
    const invented = { stream: 'task/never', commandId: null, answer };
    expect(await violations({ ...stage, acknowledged: [first ?? invented, invented], atLeast: 3 })).toEqual([
      'acknowledged and lost: TaskAssigned at task/never@1',
      'only 2 of 3 successes',
    ]);
  });

  it('and people are told exactly what the events mean for them', async () => {
    const { app, source } = stage;
    const derivation = {
      recipients: createRecipients(source),
      ...{ referenceData: app.referenceData, loadTask: loadTaskAt(app.ledger) },
    };
    const keys = (parts: readonly object[]) => parts.map((part) => JSON.stringify(part)).sort();
    await eventually('the parts', async () => {
      const expected = keys(await expectedParts(await wholeFeed(app), derivation));
      return keys(await createDeliveryLog(source).storedParts()).join() === expected.join();
    });
    const subjects = (await stage.smtp.listMails()).map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(0);
  });
});
