import { continueAsNew, defineQuery, setHandler } from '@temporalio/workflow';
import {
  amendmentProgressQuery,
  type AmendmentProgress,
  type RefusedChange,
} from '#libs/contracts/temporal/names';
import { inBatches } from '#workflows/in-batches';
import { idempotentWrites, reads } from '#workflows/proxies';

export const amendmentProgress = defineQuery<AmendmentProgress>(amendmentProgressQuery);

/** Bounds the load that one amendment puts on the database. */
const tasksAtOnce = 8;

/** What earlier runs of the same amendment have done; tasks are taken in the amendment's fixed order. */
interface Done {
  readonly asked: number;
  readonly refused: readonly RefusedChange[];
}

/**
 * Carries an amendment of an active plan to each of its tasks, then says so in the plan's stream. Each step may be
 * repeated. A task that does not take its change stops nothing else; the result names it.
 *
 * The processes of the tasks, also of new ones, are woken by whoever follows the ledger.
 */
export async function amendPlan(
  planId: string,
  amendment: number,
  done: Done = { asked: 0, refused: [] },
): Promise<AmendmentProgress> {
  let progress: AmendmentProgress = { total: 0, ...done };
  setHandler(amendmentProgress, () => progress);

  const tasks = await reads.listAmendedTasks(planId, amendment);
  if ('kind' in tasks) return { ...progress, refused: [{ key: '', kind: 'alter', code: tasks.code }] };
  progress = { ...progress, total: tasks.length };

  await inBatches(tasks, {
    from: done.asked,
    atOnce: tasksAtOnce,
    take: (batch) =>
      Promise.all(
        batch.map(async ({ key }) => {
          const refused = await amendTask(planId, amendment, key);
          progress = {
            ...progress,
            asked: progress.asked + 1,
            refused: [...progress.refused, ...refused],
          };
        }),
      ),
    continueInNewRun: () => {
      const { asked, refused } = progress;
      return continueAsNew<typeof amendPlan>(planId, amendment, { asked, refused });
    },
  });

  await idempotentWrites.finishAmendment(planId, amendment, progress.refused);
  return progress;
}

/** Changes one task; answers what it did not take. */
async function amendTask(planId: string, amendment: number, key: string): Promise<readonly RefusedChange[]> {
  const refused = await idempotentWrites.amendTask(planId, amendment, key);
  return 'kind' in refused ? [{ key, kind: 'alter', code: refused.code }] : refused;
}
