import { processStatus, type ProcessStanding, type Recovered } from '#libs/processes/recovery';
import { caller } from '#apps/cli/testing.spec-helper';
import { byClients, range } from '../support/clients';
import { reminderLoad, type ReminderLoad } from '../support/reminder-load';
import { officer } from '../support/sample-work';
import { expectToldExactly } from '../support/told';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

describe('when Temporal forgets', () => {
  let stage: WorkerStage;
  let load: ReminderLoad;

  beforeAll(async () => {
    stage = await startWorkerStage();
    load = reminderLoad(stage);
    stage.worker.start();
    await stage.worker.ready();
  });
  afterAll(() => stage?.stop());

  const standings = (): Promise<readonly ProcessStanding[]> =>
    processStatus({ ledger: stage.app.ledger, processes: stage.processes });
  const missing = async (): Promise<string[]> =>
    (await standings()).filter(({ workflow }) => workflow === 'missing').map(({ taskId }) => taskId);

  const assignAll = (name: string, count: number, seconds: number): Promise<void> =>
    byClients(
      8,
      range(count).map((n) => () => load.assign(`${name}-${n}`, seconds)),
    );

  /** As an operator does it. */
  const recover = async (): Promise<Recovered> => {
    const { dondoc } = caller({
      DATABASE_URL: stage.postgres.appUrl,
      TEMPORAL_ADDRESS: stage.temporal.address,
    });
    const { code, out, err } = await dondoc('process', 'recover', '--json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Recovered;
  };

  const restart = async (change: () => void): Promise<void> => {
    await stage.killTemporal();
    change();
    await stage.startTemporal();
  };

  it('an old copy of its database lacks processes and repeats old ones; recovery leaves each step taken once', async () => {
    const api = await stage.startApi(officer.userId);
    // Of the copy's time: asleep, one of them soon to wake.
    await byClients(
      8,
      range(10).map((n) => () => load.assignQuiet(`old-${n}`)),
    );
    await eventually('the processes', async () => (await missing()).length === 0);
    // Where all is well nothing is touched.
    const runs = async () =>
      (await standings()).map(({ taskId, runningSince }) => `${taskId} ${runningSince}`).sort();
    const before = await runs();
    expect(await recover()).toEqual({ tasks: 0, activations: 0, successions: 0, failed: [] });
    expect(await runs()).toEqual(before);
    await assignAll('waking', 10, 3);
    await eventually('the processes', async () => (await missing()).length === 0);
    await restart(() => stage.saveTemporal());
    // After it: steps taken, sleeping tasks that have to wake, tasks that the copy has never heard of.
    await load.expectAllReminded();
    await assignAll('young', 10, 12);
    await byClients(
      8,
      range(10).map((n) => () => load.handIn(api, `old-${n}`)),
    );
    await eventually('the processes', async () => (await missing()).length === 0);
    await restart(() => stage.restoreTemporal());
    expect((await missing()).sort()).toEqual(range(10).map((n) => `young-${n}`));

    const { tasks, failed } = await recover();
    expect(failed).toEqual([]);
    // Those that woke first may have nothing left to wait for by now.
    expect(tasks).toBeGreaterThanOrEqual(20);
    expect(await missing()).toEqual([]);
    await load.expectAllReminded();
    expect(await load.wrong(40)).toEqual([]);
  });

  it('everything gets it back from the ledger, and steps are taken once', async () => {
    await assignAll('lost', 20, 10);
    await eventually('the processes', async () => (await missing()).length === 0);
    await restart(() => stage.loseTemporal());
    const lost = await missing();
    expect(lost).toEqual(expect.arrayContaining(range(20).map((n) => `lost-${n}`)));
    expect(await recover()).toMatchObject({ failed: [] });
    expect(await missing()).toEqual([]);
    await load.expectAllReminded();
    expect(await load.wrong(60)).toEqual([]);
  });

  it('nudges that it had taken, the watchdog wakes the tasks, though nobody recovers them', async () => {
    const lateSeconds = 5;
    const api = await stage.startApi(officer.userId);
    await stage.worker.kill();
    stage.worker.start({ WATCHDOG_LATE_SECONDS: `${lateSeconds}` });
    await stage.worker.ready();
    await byClients(
      4,
      range(4).map((n) => () => load.assignQuiet(`asleep-${n}`)),
    );
    await eventually('the processes', async () => (await missing()).length === 0);
    await restart(() => stage.saveTemporal());
    await assignAll('unheard', 4, 6);
    await eventually('the processes', async () => (await missing()).length === 0);
    // Killed before the three seconds are over after which somebody has to be reminded.
    await byClients(
      4,
      range(4).map((n) => () => load.handIn(api, `asleep-${n}`)),
    );
    await eventually('the nudges', async () => (await nudged()) >= 4, 10_000, 10);
    await restart(() => stage.restoreTemporal());
    const reminded = await load.reminded();
    expect(range(4).filter((n) => !reminded.includes(`asleep-${n}`))).not.toEqual([]);
    await load.expectAllReminded();
    expect(stage.worker.log()).toContainEqual(
      expect.objectContaining({ message: 'woke processes whose step was late' }),
    );
    expect(await load.wrong(72)).toEqual([]);
  });

  /** How many of the sleeping tasks have been nudged. */
  const nudged = async (): Promise<number> => {
    const histories = await Promise.all(
      range(4).map((n) => stage.processes.client.workflow.getHandle(`task/asleep-${n}`).fetchHistory()),
    );
    return histories.filter(
      ({ events }) => (events ?? []).filter((e) => e.workflowExecutionSignaledEventAttributes).length >= 2,
    ).length;
  };

  it('and people are told exactly what the events mean for them', async () => {
    await expectToldExactly(stage);
  });
});
