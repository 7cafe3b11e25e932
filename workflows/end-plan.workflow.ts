import { continueAsNew, defineQuery, setHandler } from '@temporalio/workflow';
import { endingProgressQuery, type EndingProgress, type RefusedTask } from '#libs/contracts/temporal/names';
import { inBatches } from '#workflows/in-batches';
import { idempotentWrites, reads } from '#workflows/proxies';

export const endingProgress = defineQuery<EndingProgress>(endingProgressQuery);

/** Bounds the load that the end of one plan puts on the database. */
const tasksAtOnce = 8;

/** What earlier runs of the same end have done; tasks are taken in the plan's order. */
interface Done {
  readonly asked: number;
  readonly refused: readonly RefusedTask[];
}

/**
 * Closes the unfinished tasks of a plan that ended, or carries them over into the plan that supersedes it, as was
 * chosen for each; then says so in the plan's stream. Each step may be repeated. A task that does not end as chosen
 * stops nothing else; the result names it.
 */
export async function endPlan(
  planId: string,
  done: Done = { asked: 0, refused: [] },
): Promise<EndingProgress> {
  let progress: EndingProgress = { total: 0, ...done };
  setHandler(endingProgress, () => progress);

  const tasks = await reads.listEndedTasks(planId);
  if ('kind' in tasks) return { ...progress, refused: [{ key: '', code: tasks.code }] };
  progress = { ...progress, total: tasks.length };

  await inBatches(tasks, {
    from: done.asked,
    atOnce: tasksAtOnce,
    take: (batch) =>
      Promise.all(
        batch.map(async ({ key }) => {
          const refused = await idempotentWrites.endTask(planId, key);
          progress = {
            ...progress,
            asked: progress.asked + 1,
            refused: refused === null ? progress.refused : [...progress.refused, { key, code: refused.code }],
          };
        }),
      ),
    continueInNewRun: () => {
      const { asked, refused } = progress;
      return continueAsNew<typeof endPlan>(planId, { asked, refused });
    },
  });

  await idempotentWrites.finishEnding(planId, progress.refused);
  return progress;
}
