import type { KnownWaits } from '#apps/worker/process-waits';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';

export interface NudgerDeps {
  readonly waits: Pick<KnownWaits, 'needsNudge'>;
  /** The newest next step of a task, as its current-state row has it. */
  nextStepOf(taskId: string): Promise<Instant | null>;
  nudgeTask(taskId: string): Promise<void>;
  startActivation(planId: string): Promise<void>;
  /** Whether Temporal itself is away, which every other nudge would meet as well. */
  isUnreachable(error: unknown): boolean;
  onFailure(id: string, error: unknown): void;
}

/**
 * Wakes the processes that a page of the feed concerns: each task once, and only when its next step came
 * forward or it ended. A task that fails is left to the watchdog.
 *
 * @throws what `isUnreachable` names, so that the page is read again when Temporal is back
 */
export async function nudgeFor(events: readonly StoredEvent[], deps: NudgerDeps): Promise<void> {
  const guarded = async (id: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (deps.isUnreachable(error)) throw error;
      deps.onFailure(id, error);
    }
  };
  for (const planId of idsOf(
    'plan',
    events.filter(({ type }) => type === 'PlanActivationStarted'),
  ))
    await guarded(planId, () => deps.startActivation(planId));
  for (const taskId of idsOf('task', events))
    await guarded(taskId, async () => {
      if (deps.waits.needsNudge(taskId, await deps.nextStepOf(taskId))) await deps.nudgeTask(taskId);
    });
}

const idsOf = (category: string, events: readonly StoredEvent[]): Set<string> =>
  new Set(
    events
      .filter(({ stream }) => stream.startsWith(`${category}/`))
      .map(({ stream }) => stream.slice(category.length + 1)),
  );
