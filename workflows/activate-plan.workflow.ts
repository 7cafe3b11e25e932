import { continueAsNew, defineQuery, patched, setHandler } from '@temporalio/workflow';
import {
  activationProgressQuery,
  type ActivationProgress,
  type RefusedTask,
} from '#libs/contracts/temporal/names';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { inBatches } from '#workflows/in-batches';
import { idempotentWrites, reads, starts } from '#workflows/proxies';

export const activationProgress = defineQuery<ActivationProgress>(activationProgressQuery);

/** Assigned by one activity, which takes a fraction of its time even where each goes alone. */
const tasksTogether = 50;
/** Bounds the load of an activation that assigns each task for itself. */
const tasksAtOnce = 8;

/** Activations that began before assigned each task, and started its process, by activities of its own. */
const together = 'assign-tasks-together';

/** What earlier runs of the same activation have done; tasks are taken in the plan's fixed order. */
interface Done {
  readonly started: number;
  readonly refused: readonly RefusedTask[];
}

/**
 * Assigns every task of an activated plan, then says so in the plan's stream. Each step may be repeated, so that
 * an interrupted activation ends with exactly the plan's tasks. A plan of which a task was refused stays in
 * activation; the result names what was refused.
 *
 * The processes of the tasks are begun by whoever follows the ledger, as after every event: starting them here as
 * well would wake each of them twice.
 */
export async function activatePlan(
  planId: string,
  done: Done = { started: 0, refused: [] },
): Promise<ActivationProgress> {
  let progress: ActivationProgress = { total: 0, ...done };
  setHandler(activationProgress, () => progress);
  const [begin, atOnce] = patched(together) ? [assignAll, tasksTogether] : [beginEach, tasksAtOnce];

  const tasks = await reads.listAssignments(planId);
  if ('kind' in tasks) return { ...progress, refused: [{ key: '', code: tasks.code }] };
  progress = { ...progress, total: tasks.length };

  await inBatches(tasks, {
    from: done.started + done.refused.length,
    atOnce,
    take: async (batch) => {
      const refused = await begin(planId, batch);
      progress = {
        ...progress,
        started: progress.started + batch.length - refused.length,
        refused: [...progress.refused, ...refused],
      };
    },
    continueInNewRun: () => {
      const { started, refused } = progress;
      return continueAsNew<typeof activatePlan>(planId, { started, refused });
    },
  });

  if (progress.refused.length === 0) await idempotentWrites.finishActivation(planId);
  return progress;
}

type Begin = (planId: string, tasks: readonly PlanTaskRef[]) => Promise<readonly RefusedTask[]>;

const assignAll: Begin = (planId, tasks) =>
  idempotentWrites.assignTasks(
    planId,
    tasks.map(({ key }) => key),
  );

/** Assigns each task and starts its process. */
const beginEach: Begin = async (planId, tasks) => {
  const refused = await Promise.all(
    tasks.map(async ({ key, taskId }) => {
      const refusal = await idempotentWrites.assignTask(planId, key);
      if (refusal !== null) return [{ key, code: refusal.code }];
      // Not a child workflow: it outlives the activation by years and must be startable by anyone else as well.
      await starts.startTaskProcess(taskId);
      return [];
    }),
  );
  return refused.flat();
};
