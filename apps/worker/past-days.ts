import { repeat } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import type { WorkerParts } from '#apps/worker/worker-parts';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';

const LOOK_EVERY_MS = 10 * 60_000;

/** Counts days that are over for the dashboards of any later one, until `signal` aborts. */
export async function countPastDays(
  { app, dataSource, log }: WorkerParts,
  signal: AbortSignal,
): Promise<void> {
  const deps = { dataSource, ledger: app.ledger, clock: app.clock };
  await repeat(LOOK_EVERY_MS, () => keepDashboardPoints(deps), createStanding(log, 'past days'), signal);
}
