import { setTimeout as delay } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Ledger } from '#libs/application/ports/ledger';
import { successionWorkflowId, taskWorkflowId } from '#libs/contracts/temporal/names';
import { fromMs, type Instant } from '#libs/domain/shared/time';
import { fewAtATime } from '#libs/pacing/few-at-a-time';
import { planWorkIds, restartPlanWork } from '#libs/processes/plan-work';
import { restartSuccession, restartTask, type Processes } from '#libs/processes/processes';
import { isRunning, isTaskSound } from '#libs/processes/soundness';

interface Deps {
  readonly ledger: Pick<Ledger, 'listStreams' | 'load'>;
  readonly processes: Processes;
}

/** A stream that waits for a process. `id` is what follows the category in the stream's name. */
interface Waiting {
  readonly id: string;
  readonly nextStepAt: Instant;
}

export interface Recovered {
  readonly tasks: number;
  readonly activations: number;
  readonly successions: number;
  /** Ids that could not be started; running again tries them again. */
  readonly failed: readonly { readonly id: string; readonly message: string }[];
}

export interface ProcessStanding {
  readonly taskId: string;
  readonly nextStepAt: Instant;
  /** `missing` is what recovery would start. */
  readonly workflow: 'running' | 'missing';
  /** When the present run began; null when missing. */
  readonly runningSince: Instant | null;
}

const pageSize = 200;

/** Every stream of the category that still waits for a step, in pages of `pageSize` or fewer. */
async function* waiting(ledger: Deps['ledger'], category: string): AsyncGenerator<Waiting[]> {
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<Ledger['listStreams']>> = await ledger.listStreams(
      category,
      after,
      pageSize,
    );
    yield page.flatMap(({ stream, nextStepAt }) =>
      nextStepAt === null ? [] : [{ id: stream.slice(category.length + 1), nextStepAt }],
    );
    const last = page.at(-1);
    if (!last) return;
    after = last.stream;
  }
}

/** What has only just changed is on its way to its process: it is looked at again before it counts as lost. */
const LOOKS = 3;
const PAUSE_MS = 1_000;
/** As late as the watchdog lets a step be before it counts as lost. */
const LATE_MS = 300_000;

/** Whether every stream that waits has its process, and that wakes in time. */
const areAllSound = async ({ ledger, processes }: Deps): Promise<boolean> => {
  const late = fromMs(Date.now() - LATE_MS);
  const all = async (category: string, isSound: (one: Waiting) => Promise<boolean>): Promise<boolean> => {
    for await (const page of waiting(ledger, category)) {
      let unsound = 0;
      await fewAtATime(page, async (one) => {
        if (unsound === 0 && !(await isSound(one))) unsound += 1;
      });
      if (unsound > 0) return false;
    }
    return true;
  };
  const runs = (workflowId: string) => isRunning(processes, workflowId);
  const isPlanSound = async ({ id }: Waiting): Promise<boolean> => {
    const ids = await planWorkIds({ ledger }, id);
    return (await Promise.all(ids.map(runs))).every((one) => one);
  };
  return (
    (await all('plan', isPlanSound)) &&
    (await all('succession', ({ id }) => runs(successionWorkflowId(id)))) &&
    (await all('task', (one) => isTaskSound(processes, one, late)))
  );
};

const needNothing = async (deps: Deps): Promise<boolean> => {
  for (let look = 1; ; look += 1) {
    if (await areAllSound(deps)) return true;
    if (look === LOOKS) return false;
    await delay(PAUSE_MS);
  }
};

/**
 * Gives every open task of the ledger its process, and every interrupted activation or amendment of a plan and
 * every succession that is under way its own. Where all of them are there and wake in time, nothing is touched. Where
 * one is not, Temporal has lost something, and also what runs is begun anew: a Temporal that went back in time goes on
 * with histories that its workers do not share, and some of those cannot go on at all. One failure does not stop the
 * others.
 *
 * @param onProgress hears how many were handled so far
 */
export async function recoverProcesses(
  { ledger, processes }: Deps,
  onProgress: (handled: number) => void = () => undefined,
): Promise<Recovered> {
  if (await needNothing({ ledger, processes }))
    return { tasks: 0, activations: 0, successions: 0, failed: [] };
  const failed: { id: string; message: string }[] = [];
  let handled = 0;
  const recover = async (category: string, start: (id: string) => Promise<void>): Promise<number> => {
    let started = 0;
    for await (const page of waiting(ledger, category)) {
      await fewAtATime(page, async ({ id }) => {
        try {
          await start(id);
          started += 1;
        } catch (error) {
          failed.push({ id, message: error instanceof Error ? error.message : String(error) });
        }
      });
      handled += page.length;
      onProgress(handled);
    }
    return started;
  };
  const activations = await recover('plan', (planId) => restartPlanWork({ ledger, processes }, planId));
  const successions = await recover('succession', (id) => restartSuccession(processes, id));
  const tasks = await recover('task', (taskId) => restartTask(processes, taskId));
  return { tasks, activations, successions, failed };
}

/** Where the process of every open task stands, asked of Temporal one by one: its lists lag behind. */
export async function processStatus({ ledger, processes }: Deps): Promise<readonly ProcessStanding[]> {
  const standings: ProcessStanding[] = [];
  for await (const page of waiting(ledger, 'task'))
    await fewAtATime(page, async ({ id: taskId, nextStepAt }) => {
      const since = await runningSince(processes, taskId);
      standings.push({
        taskId,
        nextStepAt,
        workflow: since === null ? 'missing' : 'running',
        runningSince: since,
      });
    });
  return standings.sort((a, b) => (a.nextStepAt < b.nextStepAt ? -1 : 1));
}

async function runningSince({ client }: Processes, taskId: string): Promise<Instant | null> {
  try {
    const { status, startTime } = await client.workflow.getHandle(taskWorkflowId(taskId)).describe();
    return status.name === 'RUNNING' ? startTime.toISOString() : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}
