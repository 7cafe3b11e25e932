import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import { plusMinutes } from '#libs/domain/shared/time';
import { inBatches } from '#libs/processes/in-batches';

export interface WatchdogDeps {
  readonly ledger: Pick<Ledger, 'dueStreams'>;
  readonly clock: Clock;
  readonly nudgeTask: (taskId: string) => Promise<void>;
  readonly startActivation: (planId: string) => Promise<void>;
  /** Whether Temporal itself is away, which every other call would meet as well. */
  isUnreachable(error: unknown): boolean;
  onFailure(id: string, error: unknown): void;
}

/** A step that is this late was not on its way: its nudge or its process was lost. */
const lateMinutes = 5;
const atMost = 500;

/**
 * Wakes what is overdue for a step by more than five minutes; answers how many it woke.
 *
 * @throws what `isUnreachable` names: the next round finds the same streams
 */
export async function wakeLost(deps: WatchdogDeps): Promise<number> {
  const before = plusMinutes(await deps.clock.now(), -lateMinutes);
  const wake = async (category: string, start: (id: string) => Promise<void>): Promise<number> => {
    let woken = 0;
    await inBatches(await deps.ledger.dueStreams(category, before, atMost), async ({ stream }) => {
      const id = stream.slice(category.length + 1);
      try {
        await start(id);
        woken += 1;
      } catch (error) {
        if (deps.isUnreachable(error)) throw error;
        deps.onFailure(id, error);
      }
    });
    return woken;
  };
  return (await wake('plan', deps.startActivation)) + (await wake('task', deps.nudgeTask));
}
