import type { StoredEvent } from '#libs/application/ports/ledger';
import { fewAtATime } from '#libs/pacing/few-at-a-time';

/** Events of a plan after which a process has to work through its tasks. */
const beginsPlanWork: readonly string[] = [
  'PlanActivationStarted',
  'PlanAmended',
  'PlanSupervisorNamed',
  'PlanDocumentCorrected',
  'PlanClosed',
  'PlanSuperseded',
];

export interface NudgerDeps {
  /** Those of the events' streams whose process would sleep through a step, or for nothing, as the ledger says. */
  streamsToWake(events: readonly StoredEvent[]): Promise<ReadonlySet<string>>;
  nudgeTask(taskId: string): Promise<void>;
  startPlanWork(planId: string): Promise<void>;
  startSuccession(id: string): Promise<void>;
  restartSuccession(id: string): Promise<void>;
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
  const each = (category: string, streams: readonly string[], wake: (id: string) => Promise<void>) =>
    fewAtATime(streams, async (stream) => {
      const id = stream.slice(category.length + 1);
      try {
        await wake(id);
      } catch (error) {
        if (deps.isUnreachable(error)) throw error;
        deps.onFailure(id, error);
      }
    });
  const begun = events.filter(({ type }) => beginsPlanWork.includes(type));
  await each('plan', streamsOf('plan', begun), (planId) => deps.startPlanWork(planId));
  const ofType = (name: string) => events.filter(({ type }) => type === name);
  await each('succession', streamsOf('succession', ofType('SuccessionConfirmed')), (id) =>
    deps.startSuccession(id),
  );
  // Its process may sleep until a day that does not hold any more.
  const changed = [...ofType('SuccessionAmended'), ...ofType('SuccessionWithdrawn')];
  await each('succession', streamsOf('succession', changed), (id) => deps.restartSuccession(id));

  const tasks = streamsOf('task', events);
  if (tasks.length === 0) return;
  const toWake = await deps.streamsToWake(events);
  const asleep = tasks.filter((stream) => toWake.has(stream));
  await each('task', asleep, (taskId) => deps.nudgeTask(taskId));
}

const streamsOf = (category: string, events: readonly StoredEvent[]): string[] => [
  ...new Set(events.map(({ stream }) => stream).filter((stream) => stream.startsWith(`${category}/`))),
];
