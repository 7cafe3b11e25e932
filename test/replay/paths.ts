import type { WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import type { DueSteps } from '#activities/task.activities';
import { taskStream } from '#libs/application/task-service';
import {
  activationWorkflowId,
  amendmentWorkflowId,
  endingWorkflowId,
  successionWorkflowId,
  taskWorkflowId,
} from '#libs/contracts/temporal/names';
import {
  nudgeTask,
  startActivation,
  startAmendment,
  startEnding,
  startSuccession,
} from '#libs/processes/processes';
import { recoverProcesses } from '#libs/processes/recovery';
import { reject } from '#libs/domain/shared/rejection';
import { waitUntil } from '#infra/embedded/wait';
import { startRealTimeStage, startStage, type ProcessStage } from '../support/process-stage';
import {
  scriptedAgenda,
  scriptedAmendment,
  scriptedEnding,
  scriptedPlan,
  scriptedSuccession,
  type Script,
} from '../support/scripted';
import type { TakePath } from './record';

type SkippingStage = Awaited<ReturnType<typeof startStage>>;

const minuteMs = 60_000;
const aWeek = 7 * 24 * 60;
const realNow = () => Promise.resolve(new Date());

/** Every path on a stage of its own, so that one can be recorded without the others. */
const on =
  <S extends ProcessStage>(start: () => Promise<S>, use: (stage: S) => Promise<History[]>): TakePath =>
  async () => {
    const stage = await start();
    try {
      return await use(stage);
    } finally {
      await stage.stop();
    }
  };

const skipping = (use: (stage: SkippingStage) => Promise<History[]>): TakePath => on(startStage, use);

/** A history of one event is long already: the server suggests a new run at every wake-up. */
const alwaysSuggesting = (use: (stage: ProcessStage) => Promise<History[]>): TakePath =>
  on(() => startRealTimeStage({ 'limit.historyCount.suggestContinueAsNew': 1 }), use);

/** Starts the process of a task and answers its runs once it is done; `meanwhile` may nudge it. */
async function runTask(
  stage: ProcessStage,
  tasks: DueSteps,
  meanwhile: (handle: WorkflowHandle) => Promise<unknown> = () => Promise.resolve(),
): Promise<History[]> {
  return stage.withWorker({ tasks }, async () => {
    await nudgeTask(stage.processes, 'task');
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId('task'));
    const { runId } = await handle.describe();
    await meanwhile(handle);
    await handle.result();
    return stage.runsOf(taskWorkflowId('task'), runId);
  });
}

const scripted = (script: Script): TakePath =>
  skipping((stage) =>
    runTask(
      stage,
      scriptedAgenda(script, () => stage.env.now()),
    ),
  );

async function runActivation(stage: ProcessStage, plans = scriptedPlan(12)): Promise<History[]> {
  // The processes that are started have nothing to follow up.
  const tasks = scriptedAgenda([], realNow);
  return stage.withWorker({ tasks, plans }, async () => {
    await startActivation(stage.processes, 'plan');
    const handle = stage.processes.client.workflow.getHandle(activationWorkflowId('plan'));
    const { runId } = await handle.describe();
    await handle.result();
    return stage.runsOf(activationWorkflowId('plan'), runId);
  });
}

/** One of its tasks takes no change. */
async function runAmendment(stage: ProcessStage): Promise<History[]> {
  const tasks = scriptedAgenda([], realNow);
  return stage.withWorker({ tasks, amendments: scriptedAmendment(12, '7') }, async () => {
    await startAmendment(stage.processes, 'plan', 1);
    await stage.processes.client.workflow.getHandle(amendmentWorkflowId('plan', 1)).result();
    return stage.runsOf(amendmentWorkflowId('plan', 1));
  });
}

/** One of its tasks does not end as chosen. */
async function runEnding(stage: ProcessStage): Promise<History[]> {
  const tasks = scriptedAgenda([], realNow);
  return stage.withWorker({ tasks, endings: scriptedEnding(12, '7') }, async () => {
    await startEnding(stage.processes, 'plan');
    await stage.processes.client.workflow.getHandle(endingWorkflowId('plan')).result();
    return stage.runsOf(endingWorkflowId('plan'));
  });
}

/** It waits for its day; one of its tasks keeps its part, one has nothing to move. */
async function runSuccession(stage: SkippingStage, count: number): Promise<History[]> {
  const tasks = scriptedAgenda([], realNow);
  const successions = scriptedSuccession(count, {
    refused: 'task-0007',
    idle: 'task-0009',
    now: () => stage.env.now(),
  });
  return stage.withWorker({ tasks, successions }, async () => {
    await startSuccession(stage.processes, 'agency');
    const handle = stage.processes.client.workflow.getHandle(successionWorkflowId('agency'));
    const { runId } = await handle.describe();
    await handle.result();
    return stage.runsOf(successionWorkflowId('agency'), runId);
  });
}

const nudgedWhileItSleeps = skipping((stage) => {
  const tasks = scriptedAgenda([60, 'only-a-nudge', 30, 30], () => stage.env.now());
  return runTask(stage, tasks, async () => {
    await stage.env.skip(90 * minuteMs);
    await nudgeTask(stage.processes, 'task');
    await stage.env.skip(10 * minuteMs);
    await nudgeTask(stage.processes, 'task');
  });
});

/** The ledger moves on between the reading of the agenda and its answer, also when that is the last one. */
const nudgedWhileItAsks = skipping((stage) => {
  const agenda = scriptedAgenda([60, 'finished', 'finished'], () => stage.env.now());
  return runTask(stage, {
    async takeDueSteps(taskId) {
      const answer = await agenda.takeDueSteps(taskId);
      if (agenda.asked() < 3) await nudgeTask(stage.processes, taskId);
      return answer;
    },
  });
});

/** An activity of which the first attempt fails. */
const retried = skipping((stage) => {
  const agenda = scriptedAgenda([60], () => stage.env.now());
  let failed = false;
  return runTask(stage, {
    takeDueSteps(taskId) {
      if (failed) return agenda.takeDueSteps(taskId);
      failed = true;
      const error = new Error('the database is away');
      // A history keeps the stack, which would tell where it was recorded.
      error.stack = String(error);
      throw error;
    },
  });
});

/** Once it has asked, and waits for a timer or a nudge. */
async function untilItSleeps(handle: WorkflowHandle): Promise<void> {
  const sleeps = async () => {
    const { events } = await handle.fetchHistory();
    const last = events?.at(-1);
    return Boolean(last?.timerStartedEventAttributes ?? last?.workflowTaskCompletedEventAttributes);
  };
  if (!(await waitUntil(sleeps, 30_000))) throw new Error('The process does not come to sleep.');
}

const nudgedIntoANewRun = alwaysSuggesting((stage) =>
  runTask(stage, scriptedAgenda(['only-a-nudge', 0], realNow), async (handle) => {
    await untilItSleeps(handle);
    await nudgeTask(stage.processes, 'task');
  }),
);

/**
 * Recovery begins a process anew while one is running; the ledger names a step that is past. In real time, as
 * the time-skipping server does not end the process that runs.
 */
const recovered = on(startRealTimeStage, (stage) => {
  const open = { stream: taskStream('task'), version: 1, nextStepAt: new Date(0).toISOString() };
  const listStreams = (category: string, after: string | null) =>
    Promise.resolve(category === 'task' && after === null ? [open] : []);
  const load = () => Promise.resolve(null);
  return stage.withWorker({ tasks: scriptedAgenda(['only-a-nudge', -5], realNow) }, async () => {
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId('task'));
    await nudgeTask(stage.processes, 'task');
    await untilItSleeps(handle);
    await recoverProcesses({ ledger: { listStreams, load }, processes: stage.processes });
    await handle.result();
    return stage.runsOf(taskWorkflowId('task'));
  });
});

/** The paths through the workflows of which histories are kept. */
export const paths: Readonly<Record<string, TakePath>> = {
  'timed-wake-up': scripted([60, 24 * 60]),
  nudge: nudgedWhileItSleeps,
  'nudge-while-asking': nudgedWhileItAsks,
  'empty-agenda': scripted([]),
  'retried-activity': retried,
  recovered,
  'continue-as-new': scripted(Array<number>(61).fill(aWeek)),
  'continue-as-new-suggested': nudgedIntoANewRun,
  // All but `activation-together` were recorded when an activation assigned each task for itself.
  activation: skipping((stage) => runActivation(stage, scriptedPlan(12, '7'))),
  'activation-together': skipping((stage) => runActivation(stage, scriptedPlan(12, '7'))),
  'activation-without-refusals': skipping((stage) => runActivation(stage)),
  'activation-of-a-refused-plan': skipping((stage) =>
    runActivation(stage, {
      ...scriptedPlan(0),
      listAssignments: () => Promise.resolve(reject('PLAN.NOT_FOUND', { planId: 'plan' })),
    }),
  ),
  amendment: skipping(runAmendment),
  'end-of-a-plan': skipping(runEnding),
  succession: skipping((stage) => runSuccession(stage, 12)),
  'succession-in-new-runs': skipping((stage) => runSuccession(stage, 410)),
  'activation-in-new-runs': alwaysSuggesting((stage) => runActivation(stage)),
};
