import type { DataSource } from 'typeorm';
import { createActivationActivities } from '#activities/activation.activities';
import { createAmendmentActivities } from '#activities/amendment.activities';
import { createEndingActivities } from '#activities/ending.activities';
import { createSuccessionActivities } from '#activities/succession.activities';
import { createTaskActivities } from '#activities/task.activities';
import { sendMails } from '#apps/worker/delivery';
import { expireAuditHourly } from '#apps/worker/audit-retention';
import { signDaily } from '#apps/worker/checkpoints';
import { keepCalendarDaily } from '#apps/worker/keep-calendar';
import { keepReadModels } from '#apps/worker/read-models';
import { repeat, untilDone } from '#apps/worker/repeat';
import { createStanding } from '#apps/worker/standing';
import { runSubscriptions } from '#apps/worker/subscriptions';
import { runTemporalWorker } from '#apps/worker/temporal-worker';
import { createVitalSigns, type VitalSigns } from '#apps/worker/vital-signs';
import { createWatchdog } from '#apps/worker/watchdog';
import type { ScrapeSettings, WorkerParts, WorkerSettings } from '#apps/worker/worker-parts';
import { workflowBundle } from '#apps/worker/workflow-bundle';
import { createApplication } from '#libs/application/application';
import { createAgencyAccounts } from '#libs/identity/agency-accounts';
import { startDatabaseClock } from '#libs/ledger/database-clock';
import { assertFeedOrder } from '#libs/ledger/verification/feed-order';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { listenForScrapes } from '#libs/metrics/listener';
import { startPlanWork } from '#libs/processes/plan-work';
import {
  connectProcesses,
  nudgeTask,
  probeTemporal,
  restartTask,
  startSuccession,
} from '#libs/processes/processes';
import { isUnreachable } from '#libs/processes/unreachable';

const LOOKS_WITHIN_LATENESS = 5;
const PROBE_EVERY_MS = 5_000;

/**
 * Runs everything that a worker does until `signal` aborts: workflows and activities, subscriptions, mails and
 * the watchdog. Neither PostgreSQL nor Temporal has to be there when it begins, nor all the time.
 *
 * @param onReady called each time the worker has begun to poll Temporal
 */
export async function runWorker(
  settings: WorkerSettings,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  const vitals = createVitalSigns();
  const stopListening = await letBeWatched(vitals, settings.scrapes);
  try {
    await work(settings, vitals, signal, onReady);
  } finally {
    await stopListening();
  }
}

async function work(
  settings: WorkerSettings,
  vitals: VitalSigns,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  const { log } = settings;
  const bundle = workflowBundle();
  const dataSource = await untilDone(
    () => openLedger(settings.databaseUrl),
    createStanding(log, 'database'),
    signal,
  );
  if (dataSource === null) return;
  vitals.opened(dataSource);
  const processes = connectProcesses(settings.temporal);
  try {
    const clock = await untilDone(
      () => startDatabaseClock(dataSource),
      createStanding(log, 'database'),
      signal,
    );
    if (clock === null) return;
    const app = createApplication({
      ledger: new PostgresLedger(dataSource, clock),
      clock,
      accounts: createAgencyAccounts(dataSource, clock),
    });
    const parts: WorkerParts = { app, dataSource, processes, log };
    await Promise.all([
      runTemporalWorker({
        settings: settings.temporal,
        workflowBundle: bundle,
        activities: activitiesOf(parts),
        cachedProcesses: settings.cachedProcesses,
        standing: createStanding(log, 'temporal worker'),
        signal,
        onPolling: onReady,
      }),
      runSubscriptions(parts, signal),
      sendMails(parts, settings.mail, vitals, signal),
      expireAuditHourly(parts, settings.auditRetentionDays, signal),
      signDaily(parts, settings.checkpoints, signal),
      keepReadModels(parts, signal),
      keepCalendarDaily(parts, signal),
      watch(parts, settings.lateSeconds, vitals, signal),
      repeat(PROBE_EVERY_MS, () => probe(parts, vitals), createStanding(log, 'temporal'), signal),
    ]);
  } finally {
    await processes.close();
    await dataSource.destroy();
  }
}

/** From before there is a database on; answers how to end it. */
const letBeWatched = async (
  vitals: VitalSigns,
  scrapes: ScrapeSettings | null,
): Promise<() => Promise<void>> =>
  scrapes === null
    ? () => Promise.resolve()
    : listenForScrapes({
        ...scrapes,
        registry: vitals.registry,
        readiness: () => vitals.readiness(),
      });

const probe = async ({ processes }: WorkerParts, vitals: VitalSigns): Promise<void> => {
  try {
    await probeTemporal(processes);
    vitals.temporalAnswers(true);
  } catch (error) {
    vitals.temporalAnswers(false);
    throw error;
  }
};

/** Also waits for the migrations, without which nothing can be read. */
const openLedger = async (url: string): Promise<DataSource> => {
  const dataSource = await createDataSource(url).initialize();
  try {
    await assertFeedOrder(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
};

const activitiesOf = ({ app, processes }: WorkerParts) => ({
  ...createTaskActivities({ tasks: app.tasks }),
  ...createActivationActivities({
    plans: app.plans,
    startTaskProcess: (taskId) => nudgeTask(processes, taskId),
  }),
  ...createAmendmentActivities(app.amendments),
  ...createEndingActivities(app.endings),
  ...createSuccessionActivities(app.successionMoves),
});

/** Looks for processes that were lost, several times before the next step can be late. */
const watch = (
  { app, processes, log }: WorkerParts,
  lateSeconds: number,
  vitals: VitalSigns,
  signal: AbortSignal,
): Promise<void> => {
  const look = createWatchdog({
    ledger: app.ledger,
    clock: app.clock,
    lateSeconds,
    isUnreachable,
    nudgeTask: (taskId) => nudgeTask(processes, taskId),
    restartTask: (taskId) => restartTask(processes, taskId),
    startPlanWork: (planId) => startPlanWork({ ledger: app.ledger, processes }, planId),
    startSuccession: (id) => startSuccession(processes, id),
    onFailure: (id, error) => log.warn('could not wake a lost process', { id, error }),
  });
  const round = async (): Promise<void> => {
    const woken = await look();
    vitals.woke(woken);
    if (woken > 0) log.warn('woke processes whose step was late', { woken });
  };
  const everyMs = (lateSeconds * 1_000) / LOOKS_WITHIN_LATENESS;
  return repeat(everyMs, round, createStanding(log, 'watchdog'), signal);
};
