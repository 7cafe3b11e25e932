import { workflowInfo } from '@temporalio/workflow';

const tasksPerRun = 200;

interface Batches<T> {
  /** How many earlier runs took, of tasks that come in the same order in each run. */
  readonly from: number;
  /** Taken together; bounds the load on the database. */
  readonly atOnce: number;
  readonly take: (batch: readonly T[]) => Promise<unknown>;
  /** Goes on in a new run, and so never returns. */
  readonly continueInNewRun: () => Promise<never>;
}

/**
 * Takes tasks in their order, in as many runs as their number asks for. Each run takes some, whatever the server
 * suggests, so that the work always comes nearer to its end.
 */
export async function inBatches<T>(
  tasks: readonly T[],
  { from, atOnce, take, continueInNewRun }: Batches<T>,
): Promise<void> {
  for (let next = from; next < tasks.length; next += atOnce) {
    if (next > from && (next - from >= tasksPerRun || workflowInfo().continueAsNewSuggested))
      await continueInNewRun();
    await take(tasks.slice(next, next + atOnce));
  }
}
