import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import { plusMinutes, type Instant } from '#libs/domain/shared/time';
import { fewAtATime } from '#libs/pacing/few-at-a-time';

export interface WatchdogDeps {
  readonly ledger: Pick<Ledger, 'dueStreams'>;
  readonly clock: Clock;
  /** A step that is this late was not on its way: its nudge or its process was lost. */
  readonly lateSeconds: number;
  readonly nudgeTask: (taskId: string) => Promise<void>;
  readonly restartTask: (taskId: string) => Promise<void>;
  readonly startPlanWork: (planId: string) => Promise<void>;
  readonly startSuccession: (id: string) => Promise<void>;
  /** Whether Temporal itself is away, which every other call would meet as well. */
  isUnreachable(error: unknown): boolean;
  onFailure(id: string, error: unknown): void;
}

/** The step for which a stream was woken, and whether its process was begun anew for it. */
interface Woken {
  readonly step: Instant;
  readonly restarted: boolean;
}

const atMost = 500;

/**
 * Wakes what is overdue for a step by more than `lateSeconds`; each call is one look, which answers how many it
 * woke. A task that is still late at the next look has a process that cannot go on, as its history may not go
 * together with what its workers remember: it is begun anew, once for each step, so that a worker that is merely
 * busy is not kept from its work.
 *
 * @throws what `isUnreachable` names: the next look finds the same streams
 */
export function createWatchdog(deps: WatchdogDeps): () => Promise<number> {
  let before: ReadonlyMap<string, Woken> = new Map();

  const wakeLate = async (
    category: string,
    late: Instant,
    start: (id: string, step: Instant) => Promise<void>,
  ): Promise<number> => {
    let woken = 0;
    await fewAtATime(await deps.ledger.dueStreams(category, late, atMost), async ({ stream, nextStepAt }) => {
      const id = stream.slice(category.length + 1);
      try {
        await start(id, nextStepAt);
        woken += 1;
      } catch (error) {
        if (deps.isUnreachable(error)) throw error;
        deps.onFailure(id, error);
      }
    });
    return woken;
  };

  return async () => {
    const late = plusMinutes(await deps.clock.now(), -deps.lateSeconds / 60);
    const now = new Map<string, Woken>();
    const wakeTask = async (taskId: string, step: Instant): Promise<void> => {
      const last = before.get(taskId);
      const again = last?.step === step;
      if (again && !last.restarted) await deps.restartTask(taskId);
      else await deps.nudgeTask(taskId);
      now.set(taskId, { step, restarted: again });
    };
    const plans = await wakeLate('plan', late, (planId) => deps.startPlanWork(planId));
    const successions = await wakeLate('succession', late, (id) => deps.startSuccession(id));
    const tasks = await wakeLate('task', late, wakeTask);
    before = now;
    return plans + successions + tasks;
  };
}
