import type { DataSource } from 'typeorm';
import type { Log } from '#apps/worker/log';
import { nudgeFor } from '#apps/worker/nudger';
import type { KnownWaits } from '#apps/worker/process-waits';
import { createStanding } from '#apps/worker/standing';
import type { Ledger } from '#libs/application/ports/ledger';
import { nextStepsOf } from '#libs/ledger/next-steps';
import { runSubscriber, type Subscription } from '#libs/ledger/subscriber';
import { nudgeTask, startActivation, type Processes } from '#libs/processes/processes';
import { isUnreachable } from '#libs/processes/unreachable';

export interface SubscriptionParts {
  readonly dataSource: DataSource;
  readonly ledger: Ledger;
  readonly processes: Processes;
  readonly waits: KnownWaits;
  readonly log: Log;
}

const nothingToWrite = (): void => undefined;

/** Wakes the processes whose next step an event has changed. */
const nudger = ({ dataSource, ledger, processes, waits, log }: SubscriptionParts): Subscription => ({
  name: 'nudger',
  dataSource,
  ledger,
  beforehand: (events) =>
    nudgeFor(events, {
      waits,
      nextStepsOf: (streams) => nextStepsOf(dataSource, streams),
      nudgeTask: (taskId) => nudgeTask(processes, taskId),
      startActivation: (planId) => startActivation(processes, planId),
      isUnreachable,
      onFailure: (id, error) => log.warn('could not wake a process', { id, error }),
    }),
  handle: nothingToWrite,
});

/** What follows the feed in a worker. */
export const subscriptionsOf = (parts: SubscriptionParts): readonly Subscription[] => [nudger(parts)];

/** Follows the feed with all of them until `signal` aborts. */
export const runSubscriptions = async (
  subscriptions: readonly Subscription[],
  log: Log,
  signal: AbortSignal,
): Promise<void> => {
  await Promise.all(
    subscriptions.map((subscription) => {
      const standing = createStanding(log, `subscription ${subscription.name}`);
      return runSubscriber({
        ...subscription,
        signal,
        onError: (error) => standing.fails(error),
        onSuccess: () => standing.works(),
      });
    }),
  );
};
