import { deliverySubscription } from '#apps/worker/delivery';
import { groupMembers } from '#apps/worker/group-members';
import { nudgeFor } from '#apps/worker/nudger';
import { readModelsOf } from '#apps/worker/read-models';
import { createStanding } from '#apps/worker/standing';
import type { WorkerParts } from '#apps/worker/worker-parts';
import { runSubscriber, type Subscription } from '#libs/ledger/subscriber';
import { streamsToWake } from '#libs/ledger/wake-ups';
import { startPlanWork } from '#libs/processes/plan-work';
import { nudgeTask, restartSuccession, startSuccession } from '#libs/processes/processes';
import { isUnreachable } from '#libs/processes/unreachable';
import { follow } from '#libs/read-models/generations';

/** Each event rewrites a task's state: a short page ends its transaction soon. */
const LIST_PAGE = 100;

const nothingToWrite = (): void => undefined;

/** Wakes the processes whose next step an event has changed. */
const nudger = ({ app, dataSource, processes, log }: WorkerParts): Subscription => ({
  name: 'nudger',
  dataSource,
  ledger: app.ledger,
  beforehand: (events) =>
    nudgeFor(events, {
      streamsToWake: (page) => streamsToWake(dataSource, page),
      nudgeTask: (taskId) => nudgeTask(processes, taskId),
      startPlanWork: (planId) => startPlanWork({ ledger: app.ledger, processes }, planId),
      startSuccession: (id) => startSuccession(processes, id),
      restartSuccession: (id) => restartSuccession(processes, id),
      isUnreachable,
      onFailure: (id, error) => log.warn('could not wake a process', { id, error }),
    }),
  handle: nothingToWrite,
});

/** Keeps what people read up to date. */
const readModels = (parts: WorkerParts): readonly Subscription[] =>
  readModelsOf(parts).map((model) => ({
    ...follow(model),
    dataSource: parts.dataSource,
    ledger: parts.app.ledger,
    limit: LIST_PAGE,
  }));

/** What follows the feed in a worker. */
const subscriptionsOf = (parts: WorkerParts): readonly Subscription[] => [
  nudger(parts),
  deliverySubscription(parts),
  ...readModels(parts),
  groupMembers(parts),
];

/** Follows the feed with all of them until `signal` aborts. */
export const runSubscriptions = async (parts: WorkerParts, signal: AbortSignal): Promise<void> => {
  await Promise.all(
    subscriptionsOf(parts).map((subscription) => {
      const standing = createStanding(parts.log, `subscription ${subscription.name}`);
      return runSubscriber({
        ...subscription,
        signal,
        onError: (error) => standing.fails(error),
        onSuccess: () => standing.works(),
        onHeld: ({ code, facts }) =>
          parts.log.error('an event is not known to this version: its stream waits for a newer one', {
            subscription: subscription.name,
            code,
            ...facts,
          }),
      });
    }),
  );
};
