import { continueAsNew, defineQuery, setHandler, sleep, workflowInfo } from '@temporalio/workflow';
import {
  successionProgressQuery,
  type RefusedMove,
  type SuccessionProgress,
} from '#libs/contracts/temporal/names';
import { msUntil } from '#workflows/delay';
import { longReads, successionWrites } from '#workflows/proxies';

export const successionProgress = defineQuery<SuccessionProgress>(successionProgressQuery);

/** Bounds the load that one succession puts on the database. */
const tasksAtOnce = 8;
const tasksPerRun = 400;

/**
 * Every process reads the directory anew within a second: after this time nobody begins to assign a task to the
 * former agency any more. Whoever has begun is waited for by the second look itself.
 */
const directorySettles = '3 seconds';

/** What earlier runs of the same succession have done; tasks are taken in the order of their ids. */
interface Done {
  readonly moved: number;
  readonly refused: readonly RefusedMove[];
  readonly after: string | null;
  /** Whether this is the second look, for what was assigned while the first one lasted. */
  readonly again: boolean;
}

/**
 * Waits for the day of a succession, then moves what is open task by task, and says so in its stream. Each step
 * may be repeated. A task that keeps its part stops nothing else; the result names it.
 */
export async function carryOutSuccession(
  id: string,
  done: Done = { moved: 0, refused: [], after: null, again: false },
): Promise<SuccessionProgress> {
  let { moved, refused, after, again } = done;
  const askedBefore = moved + refused.length;
  let asked = askedBefore;
  const progress = (): SuccessionProgress => ({ asked, moved, refused });
  setHandler(successionProgress, progress);

  if (!(await itsDay(id))) return progress();
  // People are to be there before they are told what has come to them.
  const rest = await successionWrites.moveRest(id);
  for (let isFirst = true; ; isFirst = false) {
    // Each run takes some tasks, whatever the server suggests: a succession always comes nearer to its end.
    if (!isFirst && (asked - askedBefore >= tasksPerRun || workflowInfo().continueAsNewSuggested))
      await continueAsNew<typeof carryOutSuccession>(id, { moved, refused, after, again });
    const tasks = await longReads.listSucceededTasks(id, after, again);
    const answers = await moveTasks(
      id,
      tasks.filter((taskId) => !refused.some((one) => one.id === taskId)),
    );
    asked += answers.length;
    moved += answers.filter(({ code }) => code === null).length;
    refused = [...refused, ...answers.flatMap(({ taskId, code }) => (code ? [{ id: taskId, code }] : []))];
    after = tasks.at(-1) ?? null;
    if (after !== null) continue;
    if (again) break;
    again = true;
    await sleep(directorySettles);
  }
  refused = [...refused, ...rest];
  await successionWrites.finishSuccession(id, moved, refused);
  return progress();
}

/** Moves some tasks, a few at a time; `code` says why one kept its part. Who had nothing to move is left out. */
async function moveTasks(
  id: string,
  taskIds: readonly string[],
): Promise<readonly { readonly taskId: string; readonly code: string | null }[]> {
  const all: { taskId: string; code: string | null }[] = [];
  for (let next = 0; next < taskIds.length; next += tasksAtOnce)
    await Promise.all(
      taskIds.slice(next, next + tasksAtOnce).map(async (taskId) => {
        const answer = await successionWrites.moveTask(id, taskId);
        if (answer !== false) all.push({ taskId, code: answer === true ? null : answer.code });
      }),
    );
  return all;
}

/** Sleeps until the day has come; false where there is nothing to carry out. */
async function itsDay(id: string): Promise<boolean> {
  for (;;) {
    const { isConfirmed, beginsAt } = await successionWrites.beginSuccession(id);
    if (!isConfirmed || beginsAt === null) return isConfirmed;
    await sleep(msUntil(beginsAt));
  }
}
