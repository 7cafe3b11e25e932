import { DefaultLogger } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { createActivationActivities } from '#activities/activation.activities';
import { createTaskActivities } from '#activities/task.activities';
import type { Log } from '#apps/worker/log';
import { createProcessWaits } from '#apps/worker/process-waits';
import { repeat, untilDone } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import { runSubscriptions, subscriptionsOf } from '#apps/worker/subscriptions';
import { runTemporalWorker } from '#apps/worker/temporal-worker';
import { wakeLost } from '#apps/worker/watchdog';
import { bundleWorkflows } from '#apps/worker/workflow-bundle';
import { createApplication } from '#libs/application/application';
import type { Clock } from '#libs/application/ports/clock';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import {
  connectProcesses,
  nudgeTask,
  probeTemporal,
  startActivation,
  type TemporalSettings,
} from '#libs/processes/processes';
import { isUnreachable } from '#libs/processes/unreachable';

export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly temporal: TemporalSettings;
  readonly log: Log;
}

const WATCHDOG_EVERY_MS = 60_000;
const PROBE_EVERY_MS = 5_000;

const clock: Clock = { now: () => new Date().toISOString() };

/**
 * Runs everything that a worker does until `signal` aborts: workflows and activities, subscriptions and the
 * watchdog. Neither PostgreSQL nor Temporal has to be there when it begins, nor all the time.
 *
 * @param onReady called each time the worker has begun to poll Temporal
 */
export async function runWorker(
  { databaseUrl, temporal, log }: WorkerSettings,
  signal: AbortSignal,
  onReady: () => void = () => undefined,
): Promise<void> {
  const bundling = bundleWorkflows(new DefaultLogger('WARN', (entry) => log.warn(entry.message)));
  // Handled where it is awaited, which may be much later.
  bundling.catch(() => undefined);
  const dataSource = await untilDone(
    () => createLedgerDataSource(databaseUrl).initialize(),
    createStanding(log, 'database'),
    signal,
  );
  if (dataSource === null) return;
  const processes = connectProcesses(temporal);
  try {
    const workflowBundle = await bundling;
    await runParts({ dataSource, processes, workflowBundle, temporal, log, signal, onReady });
  } finally {
    await processes.close();
    await dataSource.destroy();
  }
}

interface Parts {
  readonly dataSource: DataSource;
  readonly processes: ReturnType<typeof connectProcesses>;
  readonly workflowBundle: Awaited<ReturnType<typeof bundleWorkflows>>;
  readonly temporal: TemporalSettings;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly onReady: () => void;
}

async function runParts(parts: Parts): Promise<void> {
  const { dataSource, processes, workflowBundle, temporal, log, signal, onReady } = parts;
  const ledger = new PostgresLedger(dataSource, clock);
  const { tasks, plans } = createApplication({ ledger, clock });
  const waits = createProcessWaits();
  const wakes = {
    nudgeTask: (taskId: string) => nudgeTask(processes, taskId),
    startActivation: (planId: string) => startActivation(processes, planId),
  };
  const onFailure = (id: string, error: unknown) => log.warn('could not wake a lost process', { id, error });
  const watch = async (): Promise<void> => {
    const woken = await wakeLost({ ledger, clock, ...wakes, isUnreachable, onFailure });
    if (woken > 0) log.warn('woke processes whose step was late', { woken });
  };

  await Promise.all([
    runTemporalWorker({
      settings: temporal,
      workflowBundle,
      activities: {
        ...createTaskActivities({ tasks, waits }),
        ...createActivationActivities({ plans, startTaskProcess: wakes.nudgeTask }),
      },
      standing: createStanding(log, 'temporal worker'),
      signal,
      onPolling: onReady,
    }),
    runSubscriptions(subscriptionsOf({ dataSource, ledger, processes, waits, log }), log, signal),
    repeat(WATCHDOG_EVERY_MS, watch, createStanding(log, 'watchdog'), signal),
    repeat(PROBE_EVERY_MS, () => probeTemporal(processes), createStanding(log, 'temporal'), signal),
  ]);
}
