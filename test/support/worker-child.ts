import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TemporalSettings } from '#libs/processes/processes';
import type { Child } from '#infra/embedded/child';
import { waitUntil } from '#infra/embedded/wait';
import type { Environment } from '#infra/stack/environment';
import { launch } from '#infra/stack/programs';
import { compiledPrograms } from './compiled';
import { lostSoon } from './surroundings';

/** The worker's program as a process of its own, which can be killed and started again. */
export interface WorkerChild {
  /** Starts it, with more variables where given; returns at once. */
  start(environment?: Environment): void;
  /** Returns when it polls Temporal. */
  ready(): Promise<void>;
  /** SIGKILL, as a crash would; returns when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
  /** The lines it has logged, of all its lives. */
  log(): readonly Readonly<Record<string, unknown>>[];
  /** Stops it if it runs, and removes its log. */
  remove(): Promise<void>;
}

const READY_LIMIT_MS = 60_000;

/**
 * @param smtpUrl where its mails go; without one they wait
 * @param surroundings variables above those that every worker has
 */
export function workerChild(
  databaseUrl: string,
  temporal: TemporalSettings,
  smtpUrl?: string,
  surroundings: Readonly<Record<string, string>> = {},
): WorkerChild {
  const dist = compiledPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-worker-'));
  const logFile = join(folder, 'worker.log');
  let child: Child | undefined;
  let lives = 0;

  const text = (): string => {
    try {
      return readFileSync(logFile, 'utf8');
    } catch {
      return '';
    }
  };
  const readyLines = () => text().split('"message":"worker ready"').length - 1;

  const stop = async (): Promise<number | null> => {
    if (!child) return null;
    await child.stop('SIGTERM', 25_000);
    return (await child.exited).code;
  };

  return {
    start(environment = {}) {
      lives = readyLines() + 1;
      child = launch({
        dist,
        entry: 'worker/main',
        logFile,
        environment: {
          DATABASE_URL: databaseUrl,
          TEMPORAL_ADDRESS: temporal.address,
          TEMPORAL_NAMESPACE: temporal.namespace,
          TEMPORAL_TASK_QUEUE: temporal.taskQueue,
          SMTP_URL: smtpUrl,
          NODE_OPTIONS: undefined,
          ...lostSoon,
          ...surroundings,
          ...environment,
        },
      });
    },
    async ready() {
      const isReady = () => readyLines() >= lives || child?.isRunning() === false;
      if (!(await waitUntil(isReady, READY_LIMIT_MS)) || child?.isRunning() === false)
        throw new Error(`The worker did not get ready:\n${text()}`);
    },
    async kill() {
      child?.kill('SIGKILL');
      await child?.exited;
    },
    stop,
    log: () =>
      text()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
