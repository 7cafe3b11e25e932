import { continueAsNew, defineQuery, setHandler, workflowInfo } from '@temporalio/workflow';
import {
  activationProgressQuery,
  type ActivationProgress,
  type RefusedTask,
} from '#libs/contracts/temporal/names';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { idempotentWrites, reads, starts } from '#workflows/proxies';

export const activationProgress = defineQuery<ActivationProgress>(activationProgressQuery);

/** Bounds the load that one activation puts on the database. */
const tasksAtOnce = 8;
const tasksPerRun = 200;

/** What earlier runs of the same activation have done; tasks are taken in the plan's fixed order. */
interface Done {
  readonly started: number;
  readonly refused: readonly RefusedTask[];
}

/**
 * Assigns every task of an activated plan and starts its process, then says so in the plan's stream. Each
 * step may be repeated, so that an interrupted activation ends with exactly the plan's tasks. A plan of
 * which a task was refused stays in activation; the result names what was refused.
 */
export async function activatePlan(
  planId: string,
  done: Done = { started: 0, refused: [] },
): Promise<ActivationProgress> {
  let progress: ActivationProgress = { total: 0, ...done };
  setHandler(activationProgress, () => progress);

  const tasks = await reads.listAssignments(planId);
  if ('kind' in tasks) return { ...progress, refused: [{ key: '', code: tasks.code }] };
  progress = { ...progress, total: tasks.length };

  const first = done.started + done.refused.length;
  for (let next = first; next < tasks.length; next += tasksAtOnce) {
    // Each run takes some tasks, whatever the server suggests: an activation always comes nearer to its end.
    if (next > first && (next - first >= tasksPerRun || workflowInfo().continueAsNewSuggested))
      await continueAsNew<typeof activatePlan>(planId, {
        started: progress.started,
        refused: progress.refused,
      });
    await Promise.all(
      tasks.slice(next, next + tasksAtOnce).map(async (task) => {
        const refused = await beginTask(planId, task);
        progress = refused
          ? { ...progress, refused: [...progress.refused, refused] }
          : { ...progress, started: progress.started + 1 };
      }),
    );
  }

  if (progress.refused.length === 0) await idempotentWrites.finishActivation(planId);
  return progress;
}

/** Assigns one task and starts its process; answers the refusal, if any. */
async function beginTask(planId: string, { key, taskId }: PlanTaskRef): Promise<RefusedTask | null> {
  const refusal = await idempotentWrites.assignTask(planId, key);
  if (refusal !== null) return { key, code: refusal.code };
  // Not a child workflow: it outlives the activation by years and must be startable by anyone else as well.
  await starts.startTaskProcess(taskId);
  return null;
}
