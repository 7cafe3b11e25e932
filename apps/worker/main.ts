import { join } from 'node:path';
import { createLog, wordsOf } from '#libs/logging/log';
import { runWorker } from '#apps/worker/run-worker';
import { installRuntime } from '#apps/worker/temporal-runtime';
import { outliveTheLog } from '#libs/logging/unfailing-log';
import { ConfigError, loadConfig, requireConfig } from '#libs/config/config';

/** The first signal asks; whatever has not ended by then is repeated by the next worker. */
const STOP_LIMIT_MS = 18_000;

async function main(): Promise<void> {
  outliveTheLog();
  const config = requireConfig(loadConfig(), 'DATABASE_URL', 'TEMPORAL_ADDRESS');
  const log = createLog(config.LOG_LEVEL);
  installRuntime(log);
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) return;
    log.info('worker stopping');
    stopping.abort();
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);

  const temporal = {
    address: config.TEMPORAL_ADDRESS,
    namespace: config.TEMPORAL_NAMESPACE,
    taskQueue: config.TEMPORAL_TASK_QUEUE,
    attemptLimitSeconds: config.TEMPORAL_ATTEMPT_LIMIT_SECONDS,
  };
  const mail = {
    transportUrl: config.SMTP_URL,
    from: config.MAIL_FROM,
    publicUrl: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
  };
  const { DONDOC_CHECKPOINT_KEY_FILE: keyFile } = config;
  const checkpoints =
    keyFile === undefined ? null : { keyFile, folder: join(config.DONDOC_DATA, 'checkpoints') };
  const { METRICS_PORT: port, METRICS_HOST: host } = config;
  const scrapes = port === undefined ? null : { port, host };
  await runWorker(
    {
      databaseUrl: config.DATABASE_URL,
      temporal,
      mail,
      checkpoints,
      scrapes,
      log,
      cachedProcesses: config.WORKER_CACHED_PROCESSES,
      lateSeconds: config.WATCHDOG_LATE_SECONDS,
      auditRetentionDays: config.AUDIT_RETENTION_DAYS ?? null,
    },
    stopping.signal,
    () => log.info('worker ready', { taskQueue: temporal.taskQueue }),
  );
  log.info('worker stopped');
}

main().then(
  // The SDK's runtime keeps threads that would keep the process.
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof ConfigError) console.error(error.message);
    else console.error(wordsOf(error), error);
    process.exit(1);
  },
);
