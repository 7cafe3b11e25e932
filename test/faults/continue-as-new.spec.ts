import type { WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { nudgeTask } from '#libs/processes/processes';
import { byClients, range } from '../support/clients';
import { reminderLoad, type ReminderLoad } from '../support/reminder-load';
import { officer } from '../support/sample-work';
import { expectToldExactly } from '../support/told';
import { eventually, startWorkerStage, type WorkerStage } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

type HistoryEvent = NonNullable<History['events']>[number];

/** A history of one event is long already: the server suggests a new run at every wake-up. */
const alwaysANewRun = { 'limit.historyCount.suggestContinueAsNew': 1 };

describe('a process that begins a new run at every wake-up', () => {
  let stage: WorkerStage;
  let load: ReminderLoad;
  const tasks = range(12).map((n) => `turning-${n}`);

  beforeAll(async () => {
    stage = await startWorkerStage(alwaysANewRun);
    load = reminderLoad(stage);
    stage.worker.start();
    await stage.worker.ready();
  });
  afterAll(() => stage?.stop());

  it('loses no nudge that comes around it, and takes each step once', async () => {
    const api = await stage.startApi(officer.userId);
    await byClients(
      8,
      tasks.map((taskId) => () => load.assignQuiet(taskId)),
    );
    // Whoever accepts has to be reminded three seconds later, which only a nudge tells the process.
    const handIn = byClients(
      4,
      tasks.map((taskId) => () => load.handIn(api, taskId)),
    );
    const nudgedIntoNewRuns = async () => {
      await byClients(
        16,
        tasks.map((taskId) => () => nudgeTask(stage.processes, taskId)),
      );
      return (await Promise.all(tasks.map(runsOf))).every(({ newRuns }) => newRuns > 3);
    };
    await eventually('new runs', nudgedIntoNewRuns, 120_000);
    await handIn;
    await load.expectAllReminded();
    expect(await load.wrong(2 * tasks.length)).toEqual([]);
    expect(stage.worker.log().filter(({ message }) => String(message).startsWith('woke'))).toEqual([]);
  });

  it('asks after each nudge, in whichever run that was', async () => {
    const unheard = async () => (await Promise.all(tasks.map(runsOf))).filter((runs) => runs.unheard > 0);
    await eventually('the answers', async () => (await unheard()).length === 0, 30_000);
    expect(await unheard()).toEqual([]);
  });

  it('and people are told exactly what the events mean for them', async () => {
    await expectToldExactly(stage);
  });

  /** How often the process began a new run, and how many nudges came after it had asked for the last time. */
  const runsOf = async (taskId: string): Promise<{ newRuns: number; unheard: number }> => {
    const runs: HistoryEvent[][] = [];
    for (let runId: string | undefined = ''; runId !== undefined;) {
      const handle: WorkflowHandle = stage.processes.client.workflow.getHandle(
        taskWorkflowId(taskId),
        runId || undefined,
      );
      const events: HistoryEvent[] = (await handle.fetchHistory()).events ?? [];
      runs.unshift(events);
      runId = events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    }
    const all = runs.flat();
    const asked = all.findLastIndex(({ activityTaskScheduledEventAttributes: asks }) => asks);
    const after = all.slice(asked).filter(({ workflowExecutionSignaledEventAttributes: nudge }) => nudge);
    return { newRuns: runs.length - 1, unheard: after.length };
  };
});
