import { WorkflowNotFoundError, type WorkflowExecutionDescription } from '@temporalio/client';
import { taskWorkflowId, type NextStep } from '#libs/contracts/temporal/names';
import type { Instant } from '#libs/domain/shared/time';
import type { Processes } from '#libs/processes/processes';

/** So far back the newest answer lies at most: a wake-up has some ten events. */
const NEWEST_EVENTS = 50;

const describe = async (
  { client }: Processes,
  workflowId: string,
): Promise<WorkflowExecutionDescription | null> => {
  try {
    return await client.workflow.getHandle(workflowId).describe();
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
};

/** What a worker cannot carry on with, as with a history that it does not share, is tried again and again. */
const goesOn = ({ status, raw }: WorkflowExecutionDescription): boolean =>
  status.name === 'RUNNING' && (raw.pendingWorkflowTask?.attempt ?? 1) <= 1;

/** Whether a process runs, and goes on. */
export const isRunning = async (processes: Processes, workflowId: string): Promise<boolean> => {
  const found = await describe(processes, workflowId);
  return found !== null && goesOn(found);
};

const answerIn = (data: Uint8Array | null | undefined): NextStep =>
  JSON.parse(Buffer.from(data ?? []).toString() || 'null') as NextStep;

/**
 * What the process of a task was told last, and whether it is about to ask again; null before it was told anything,
 * as it is asking then.
 */
const toldLast = async ({ client }: Processes, found: WorkflowExecutionDescription) => {
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: client.options.namespace,
    execution: { workflowId: found.workflowId, runId: found.runId },
    maximumPageSize: NEWEST_EVENTS,
  });
  let isAsking = false;
  for (const event of history?.events ?? []) {
    const answered = event.activityTaskCompletedEventAttributes;
    if (answered) return { next: answerIn(answered.result?.payloads?.[0]?.data), isAsking };
    if (
      event.activityTaskScheduledEventAttributes ||
      event.timerFiredEventAttributes ||
      event.workflowExecutionSignaledEventAttributes
    )
      isAsking = true;
  }
  return null;
};

/**
 * Whether the process of a task is there and wakes in time for the task's next step. It may wake before it, and asks then.
 *
 * @param late a step before this instant should have been taken
 */
export const isTaskSound = async (
  processes: Processes,
  { id, nextStepAt }: { readonly id: string; readonly nextStepAt: Instant },
  late: Instant,
): Promise<boolean> => {
  const found = await describe(processes, taskWorkflowId(id));
  if (found === null || !goesOn(found)) return false;
  const told = await toldLast(processes, found);
  if (told === null || told.isAsking) return true;
  const { nextStepAt: wakesAt } = told.next;
  // Whoever should have woken long ago, and did not, does not wake.
  return wakesAt !== null && wakesAt <= nextStepAt && wakesAt >= late;
};
