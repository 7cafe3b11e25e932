import { repeat, untilDone } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import type { WorkerParts } from '#apps/worker/worker-parts';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { rebuildOf, type ReadModel } from '#libs/read-models/generations';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel } from '#libs/read-models/worklist-model';

const LOOK_EVERY_MS = 10 * 60_000;

/** Whatever people read that follows the feed. */
export const readModelsOf = ({ app: { tasks, clock } }: WorkerParts): readonly ReadModel[] => [
  taskPeriodsModel,
  worklistModel({ tasks, clock }),
];

/** Builds a model anew where what people read of it was written by another version; they go on reading that meanwhile. */
const renew = async (
  { app, dataSource, log }: WorkerParts,
  model: ReadModel,
  signal: AbortSignal,
): Promise<void> => {
  const begun = performance.now();
  const events = await rebuildSubscriber(
    { ledger: app.ledger, dataSource, signal },
    rebuildOf(model, { onlyIfOther: true }),
  );
  if (events === null) return;
  const seconds = Math.round((performance.now() - begun) / 1_000);
  log.info('built what people read anew', { readModel: model.name, version: model.version, events, seconds });
};

/**
 * Sees to it that every read model is of this worker's version, and counts days that are over for the dashboards of any
 * later one, which those of a new generation lack; until `signal` aborts.
 */
export async function keepReadModels(parts: WorkerParts, signal: AbortSignal): Promise<void> {
  const { app, dataSource, log } = parts;
  for (const model of readModelsOf(parts)) {
    const standing = createStanding(log, `building ${model.name}`);

    await untilDone(() => renew(parts, model, signal), standing, signal);
  }
  const deps = { dataSource, ledger: app.ledger, clock: app.clock };
  await repeat(LOOK_EVERY_MS, () => keepDashboardPoints(deps), createStanding(log, 'past days'), signal);
}
