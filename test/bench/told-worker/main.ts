import { createActivationActivities } from '#activities/activation.activities';
import { createAmendmentActivities } from '#activities/amendment.activities';
import { createEndingActivities } from '#activities/ending.activities';
import { createTaskActivities, type DueSteps } from '#activities/task.activities';
import { createLog } from '#libs/logging/log';
import { createStanding } from '#apps/worker/standing';
import { runSubscriptions } from '#apps/worker/subscriptions';
import { runTemporalWorker } from '#apps/worker/temporal-worker';
import { workflowBundle } from '#apps/worker/workflow-bundle';
import { createApplication } from '#libs/application/application';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { connectProcesses, nudgeTask } from '#libs/processes/processes';
import { BroadcastChannel } from 'node:worker_threads';
import { quietRuntime } from '../../support/quiet-runtime';
import type { Job } from './told-worker';

const log = createLog('error', { write: (line: string) => void process.stderr.write(`${line}\n`) });
const say = (message: object): void => void process.send?.(message);

/** Tells the parent of each answered question as well. */
const telling = (tasks: DueSteps): DueSteps => ({
  async takeDueSteps(taskId) {
    const next = await tasks.takeDueSteps(taskId);
    say({ told: taskId });
    return next;
  },
});

const aYear = 365 * 24 * 60 * 60 * 1_000;
/** Wakes nobody for as long as anything is measured. */
const nothingIsDue: DueSteps = {
  takeDueSteps: () =>
    Promise.resolve({ nextStepAt: new Date(Date.now() + aYear).toISOString(), finished: false }),
};

/** Runs the product's workflows with as much behind them as the job names, until the parent lets go. */
async function main({ kind, temporal, databaseUrl, cachedProcesses }: Job): Promise<void> {
  quietRuntime();
  const stopping = new AbortController();
  const { signal } = stopping;
  process.on('disconnect', () => stopping.abort());
  const source = await createDataSource(databaseUrl).initialize();
  const clock = { now: () => new Date().toISOString() };
  const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
  const processes = connectProcesses(temporal);
  const tasks = kind === 'nothing' ? nothingIsDue : app.tasks;
  const activities = {
    ...createTaskActivities({ tasks: telling(tasks) }),
    ...createActivationActivities({
      plans: app.plans,
      startTaskProcess: (taskId) => nudgeTask(processes, taskId),
    }),
    ...createAmendmentActivities(app.amendments),
    ...createEndingActivities(app.endings),
  };
  await Promise.all([
    runTemporalWorker({
      settings: temporal,
      workflowBundle: workflowBundle(),
      activities,
      cachedProcesses,
      signal,
      standing: createStanding(log, 'temporal worker'),
      onPolling: () => say({ ready: true }),
    }),
    kind === 'product' && runSubscriptions({ app, dataSource: source, processes, log }, signal),
  ]);
  await processes.close();
  await source.destroy();
}

const heaps = new BroadcastChannel('collect garbage');
heaps.unref();

process.on('message', (message: Job | 'collect') => {
  if (message === 'collect') return heaps.postMessage(message);
  main(message).then(
    () => process.exit(),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
