import { WorkflowNotFoundError } from '@temporalio/client';
import type { Ledger } from '#libs/application/ports/ledger';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import type { Instant } from '#libs/domain/shared/time';
import { fewAtATime } from '#libs/processes/few-at-a-time';
import { restartPlanWork } from '#libs/processes/plan-work';
import { restartSuccession, restartTask, type Processes } from '#libs/processes/processes';

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

/**
 * Gives every open task of the ledger its process, and every interrupted activation or amendment of a plan and
 * every succession that is under way its own. Also what runs is begun anew: a Temporal that went back in time goes on with histories that its workers do not share, and some
 * of those cannot go on at all. One failure does not stop the others.
 *
 * @param onProgress hears how many were handled so far
 */
export async function recoverProcesses(
  { ledger, processes }: Deps,
  onProgress: (handled: number) => void = () => undefined,
): Promise<Recovered> {
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
