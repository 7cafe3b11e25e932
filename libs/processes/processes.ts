import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import {
  activatePlanWorkflow,
  amendmentProgressQuery,
  amendmentWorkflowId,
  amendPlanWorkflow,
  activationProgressQuery,
  activationWorkflowId,
  annexTaskWorkflow,
  attemptLimitMemo,
  endingProgressQuery,
  endingWorkflowId,
  endPlanWorkflow,
  carryOutSuccessionWorkflow,
  ledgerAdvancedSignal,
  successionProgressQuery,
  successionWorkflowId,
  taskWorkflowId,
  type ActivationProgress,
  type AmendmentProgress,
  type EndingProgress,
  type SuccessionProgress,
} from '#libs/contracts/temporal/names';

/** Temporal as the product uses it: a client, and the queue its workers listen to. */
export interface Processes {
  readonly client: Client;
  readonly taskQueue: string;
  /** Milliseconds after which an attempt counts as lost, where that is sooner than as usual. */
  readonly attemptLimitMs?: number | undefined;
}

export interface TemporalSettings {
  /** `host:port` */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly attemptLimitSeconds?: number | undefined;
}

/** A call fails after this time rather than wait until Temporal is back. */
const limitMs = 5_000;

/**
 * Processes behind a connection that is made when it is first used, so that a program starts while Temporal
 * is away.
 */
export function connectProcesses(settings: TemporalSettings): Processes & { close(): Promise<void> } {
  const connection = Connection.lazy({
    address: settings.address,
    connectTimeout: limitMs,
    // gRPC would wait for up to two minutes before it looks whether a server that was away is back.
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': limitMs },
  });
  const client = new Client({ connection, namespace: settings.namespace });
  const { taskQueue, attemptLimitSeconds: limit } = settings;
  return {
    client,
    taskQueue,
    ...(limit !== undefined && { attemptLimitMs: limit * 1_000 }),
    close: () => connection.close(),
  };
}

/** Throws when Temporal does not answer, or not in time. */
export async function probeTemporal({ client }: Pick<Processes, 'client'>): Promise<void> {
  await client.withDeadline(Date.now() + limitMs, () => client.workflowService.getSystemInfo({}));
}

/** Temporal remembers for so long who asked it for work. */
const PRESENT_MS = 2 * 60_000;

/** How many programs ask Temporal for steps now. Throws when it does not answer, or not in time. */
export async function presentWorkers({ client, taskQueue }: Processes): Promise<number> {
  const { namespace } = client.options;
  const { pollers } = await client.withDeadline(Date.now() + limitMs, () =>
    client.workflowService.describeTaskQueue({ namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 }),
  );
  const since = Date.now() - PRESENT_MS;
  const present = (pollers ?? []).filter(
    ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 >= since,
  );
  return new Set(present.map(({ identity }) => identity)).size;
}

const memoOf = ({ attemptLimitMs }: Processes): { memo?: Record<string, number> } =>
  attemptLimitMs === undefined ? {} : { memo: { [attemptLimitMemo]: attemptLimitMs } };

/** What becomes of a process that runs when it is to be started. */
type Running = 'USE_EXISTING' | 'TERMINATE_EXISTING';

const startTask = async (processes: Processes, taskId: string, running: Running): Promise<void> => {
  const { client, taskQueue } = processes;
  await client.withDeadline(Date.now() + limitMs, () =>
    client.workflow.signalWithStart(annexTaskWorkflow, {
      workflowId: taskWorkflowId(taskId),
      taskQueue,
      args: [taskId],
      signal: ledgerAdvancedSignal,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: running,
      ...memoOf(processes),
    }),
  );
};

/** Starts any other process; `args` as its workflow takes them. */
const start = async (
  processes: Processes,
  workflow: string,
  { workflowId, args, running }: { workflowId: string; args: unknown[]; running: Running },
): Promise<void> => {
  const { client, taskQueue } = processes;
  await client.withDeadline(Date.now() + limitMs, () =>
    client.workflow.start(workflow, {
      workflowId,
      taskQueue,
      args,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: running,
      ...memoOf(processes),
    }),
  );
};

const startPlan = (processes: Processes, planId: string, running: Running): Promise<void> =>
  start(processes, activatePlanWorkflow, {
    workflowId: activationWorkflowId(planId),
    args: [planId],
    running,
  });

/** Wakes the process of a task; begins one when none is running, also after an earlier one has ended. */
export const nudgeTask = (processes: Processes, taskId: string): Promise<void> =>
  startTask(processes, taskId, 'USE_EXISTING');

/** Begins the process of a task anew: it carries no state, and asks the ledger first. */
export const restartTask = (processes: Processes, taskId: string): Promise<void> =>
  startTask(processes, taskId, 'TERMINATE_EXISTING');

/** Begins the activation of a plan; changes nothing while one is running. */
export const startActivation = (processes: Processes, planId: string): Promise<void> =>
  startPlan(processes, planId, 'USE_EXISTING');

/** Begins the activation of a plan anew: what it has done already is found done. */
export const restartActivation = (processes: Processes, planId: string): Promise<void> =>
  startPlan(processes, planId, 'TERMINATE_EXISTING');

const startAmending = (
  processes: Processes,
  planId: string,
  amendment: number,
  running: Running,
): Promise<void> =>
  start(processes, amendPlanWorkflow, {
    workflowId: amendmentWorkflowId(planId, amendment),
    args: [planId, amendment],
    running,
  });

/** Begins to carry out an amendment; changes nothing while that is under way. */
export const startAmendment = (processes: Processes, planId: string, amendment: number): Promise<void> =>
  startAmending(processes, planId, amendment, 'USE_EXISTING');

/** Begins it anew: what it has done already is found done. */
export const restartAmendment = (processes: Processes, planId: string, amendment: number): Promise<void> =>
  startAmending(processes, planId, amendment, 'TERMINATE_EXISTING');

const startEndingOf = (processes: Processes, planId: string, running: Running): Promise<void> =>
  start(processes, endPlanWorkflow, { workflowId: endingWorkflowId(planId), args: [planId], running });

/** Begins to carry out the end of a plan; changes nothing while that is under way. */
export const startEnding = (processes: Processes, planId: string): Promise<void> =>
  startEndingOf(processes, planId, 'USE_EXISTING');

/** Begins it anew: what it has done already is found done. */
export const restartEnding = (processes: Processes, planId: string): Promise<void> =>
  startEndingOf(processes, planId, 'TERMINATE_EXISTING');

const startSucceeding = (processes: Processes, succession: string, running: Running): Promise<void> =>
  start(processes, carryOutSuccessionWorkflow, {
    workflowId: successionWorkflowId(succession),
    args: [succession],
    running,
  });

/** Begins to carry a succession out; changes nothing while that is under way. */
export const startSuccession = (processes: Processes, succession: string): Promise<void> =>
  startSucceeding(processes, succession, 'USE_EXISTING');

/** Begins it anew, as its day may be another one: what it has done already is found done. */
export const restartSuccession = (processes: Processes, succession: string): Promise<void> =>
  startSucceeding(processes, succession, 'TERMINATE_EXISTING');

/** People wait for the answer, and can do without it. */
const queryLimitMs = 1_500;

const progressOf = async <Progress>(
  { client }: Pick<Processes, 'client'>,
  workflowId: string,
  query: string,
): Promise<Progress | null> => {
  try {
    const handle = client.workflow.getHandle(workflowId);
    return await client.withDeadline(Date.now() + queryLimitMs, () => handle.query<Progress>(query));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
};

/** How far the activation of a plan is; null when Temporal knows none. Needs a running worker. */
export const readActivation = (
  processes: Pick<Processes, 'client'>,
  planId: string,
): Promise<ActivationProgress | null> =>
  progressOf(processes, activationWorkflowId(planId), activationProgressQuery);

/** How far an amendment is; null when Temporal knows none. Needs a running worker. */
export const readAmendment = (
  processes: Pick<Processes, 'client'>,
  planId: string,
  amendment: number,
): Promise<AmendmentProgress | null> =>
  progressOf(processes, amendmentWorkflowId(planId, amendment), amendmentProgressQuery);

/** How far the end of a plan is; null when Temporal knows none. Needs a running worker. */
export const readEnding = (
  processes: Pick<Processes, 'client'>,
  planId: string,
): Promise<EndingProgress | null> => progressOf(processes, endingWorkflowId(planId), endingProgressQuery);

/** How far a succession is; null when Temporal knows none. Needs a running worker. */
export const readSuccession = (
  processes: Pick<Processes, 'client'>,
  succession: string,
): Promise<SuccessionProgress | null> =>
  progressOf(processes, successionWorkflowId(succession), successionProgressQuery);
