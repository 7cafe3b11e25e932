import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { pause, untilDone } from '#apps/worker/repeat';
import type { Standing } from '#apps/worker/standing';
import type { TemporalSettings } from '#libs/processes/processes';

export interface TemporalWorkerOptions {
  readonly settings: TemporalSettings;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  readonly activities: object;
  readonly cachedProcesses: number | undefined;
  readonly standing: Standing;
  readonly signal: AbortSignal;
  /** Called each time the worker has begun to poll. */
  onPolling(): void;
}

/** More would only wait for the ledger's connections, while their time runs out. */
const ACTIVITIES_AT_ONCE = 16;
/**
 * Sleeping workflows kept ready to go on. Beyond it, whatever wakes is replayed from its short history, so that a
 * worker's memory does not grow with the tasks that are open.
 */
const CACHED_WORKFLOWS = 1_000;
const RESTART_PAUSE_MS = 1_000;

const connect = async (options: TemporalWorkerOptions) => {
  const { settings, workflowBundle, activities, cachedProcesses } = options;
  const connection = await NativeConnection.connect({ address: settings.address });
  try {
    const worker = await Worker.create({
      connection,
      namespace: settings.namespace,
      taskQueue: settings.taskQueue,
      workflowBundle,
      activities,
      maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
      maxCachedWorkflows: cachedProcesses ?? CACHED_WORKFLOWS,
      shutdownGraceTime: '5 seconds',
      // What starts the worker gives it 20 seconds; an activity that is cut off is repeated.
      shutdownForceTime: '12 seconds',
    });
    return { connection, worker };
  } catch (error) {
    await connection.close();
    throw error;
  }
};

const runUntilAborted = async (worker: Worker, signal: AbortSignal): Promise<void> => {
  const running = worker.run();
  const stop = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    await running;
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/**
 * Works for Temporal until `signal` aborts. A worker rides out an outage by itself, except one that ends with
 * an error, such as a namespace that is gone: then a new one begins.
 */
export async function runTemporalWorker(options: TemporalWorkerOptions): Promise<void> {
  const { standing, signal } = options;
  while (!signal.aborted) {
    const connected = await untilDone(() => connect(options), standing, signal);
    if (connected === null) return;
    const { connection, worker } = connected;
    try {
      const ended = runUntilAborted(worker, signal);
      options.onPolling();
      await ended;
    } catch (error) {
      if (!signal.aborted) standing.fails(error);
      await pause(RESTART_PAUSE_MS, signal);
    } finally {
      await connection.close().catch(() => undefined);
    }
  }
}
