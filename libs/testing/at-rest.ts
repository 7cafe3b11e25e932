import {
  WorkflowNotFoundError,
  type WorkflowClient,
  type WorkflowClientInterceptor,
} from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { waitUntil } from '#infra/embedded/wait';

const limitMs = 60_000;

const endsOfActivity = [
  'activityTaskCompletedEventAttributes',
  'activityTaskFailedEventAttributes',
  'activityTaskTimedOutEventAttributes',
  'activityTaskCanceledEventAttributes',
] as const;

const stepsOfWorkflowTask = [
  'workflowTaskScheduledEventAttributes',
  'workflowTaskStartedEventAttributes',
  'workflowTaskCompletedEventAttributes',
  'workflowTaskFailedEventAttributes',
  'workflowTaskTimedOutEventAttributes',
] as const;

/** Whether no worker has anything to do for a running workflow: it waits for a timer or a signal. */
const isWaiting = ({ events }: History): boolean => {
  const all = events ?? [];
  const begun = all.filter((event) => event.activityTaskScheduledEventAttributes).length;
  const ended = all.filter((event) => endsOfActivity.some((name) => event[name])).length;
  const step = all.findLast((event) => stepsOfWorkflowTask.some((name) => event[name]));
  return begun === ended && Boolean(step?.workflowTaskCompletedEventAttributes);
};

const isAtRest = async (client: WorkflowClient, workflowId: string): Promise<boolean> => {
  const handle = client.getHandle(workflowId);
  try {
    return (await handle.describe()).status.name !== 'RUNNING' || isWaiting(await handle.fetchHistory());
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return true;
    throw error;
  }
};

/**
 * Lets a workflow come to rest before it is terminated. The test server locks its time while a worker has something to
 * do for a workflow, and does not give the lock of a terminated one back: from then on no time would be skipped.
 */
export const terminateAtRest = (client: WorkflowClient): WorkflowClientInterceptor => {
  const rest = async (workflowId: string): Promise<void> => {
    if (!(await waitUntil(() => isAtRest(client, workflowId), limitMs)))
      throw new Error(`${workflowId} never comes to rest, and cannot be terminated on this server`);
  };
  return {
    async startWithDetails(input, next) {
      const { workflowId, workflowIdConflictPolicy: conflict } = input.options;
      if (conflict === 'TERMINATE_EXISTING') await rest(workflowId);
      return next(input);
    },
    async signalWithStart(input, next) {
      const { workflowId, workflowIdConflictPolicy: conflict } = input.options;
      if (conflict === 'TERMINATE_EXISTING') await rest(workflowId);
      return next(input);
    },
    async terminate(input, next) {
      await rest(input.workflowExecution.workflowId ?? '');
      return next(input);
    },
  };
};
