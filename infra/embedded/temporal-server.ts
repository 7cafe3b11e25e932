import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Connection } from '@temporalio/client';
import { childEnvironment, loadConfig, type Config } from '#libs/config/config';
import { startChild, type Child } from '#infra/embedded/child';
import { startUntilReady } from '#infra/embedded/start-attempts';
import { resolveTemporal, temporalSources } from '#infra/embedded/temporal-binary';
import { freePort } from '#infra/embedded/wait';

export interface TemporalOptions {
  /** Folder of the stack; the server's database is `temporal.db` below it. */
  readonly dataDir: string;
  readonly port?: number;
  /** Values of the server's dynamic configuration, as JSON where they are not numbers. */
  readonly dynamicConfig?: Readonly<Record<string, string | number>>;
  /** Default: read from the environment. */
  readonly config?: Config;
  /** Hears about what takes long, such as a build. */
  readonly say?: (message: string) => void;
}

export interface EmbeddedTemporal {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  readonly exited: Child['exited'];
  stop(): Promise<void>;
  /** Sends the signal and, when it ends the process, returns once it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

const START_LIMIT_MS = 60_000;

/** Submissions of many tasks come in bursts; the dev server's default would throttle their start. */
const ownConfig = { 'frontend.namespaceRPS': 20_000 };

/** Whether a Temporal server answers at the address and knows the namespace. */
export async function answers(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 });
    try {
      await connection.withDeadline(Date.now() + 2_000, () =>
        connection.workflowService.describeNamespace({ namespace }),
      );
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

/**
 * Starts a Temporal dev server on 127.0.0.1 that keeps its state in a file, so that workflows go on after a
 * restart.
 *
 * @throws EmbeddedError when no executable is found or the server does not get ready
 */
export async function startTemporal(options: TemporalOptions): Promise<EmbeddedTemporal> {
  const config = options.config ?? loadConfig();
  const executable = await resolveTemporal(temporalSources(config, options.say ?? (() => undefined)));
  const dataDir = resolve(options.dataDir);
  const logFile = join(dataDir, 'logs', 'temporal.log');
  mkdirSync(dataDir, { recursive: true });
  const begin = async () => {
    const port = options.port ?? (await freePort());
    const address = `127.0.0.1:${port}`;
    const child = startChild(
      executable,
      [
        'server',
        'start-dev',
        '--headless',
        '--ip',
        '127.0.0.1',
        '--port',
        String(port),
        '--http-port',
        String(await freePort()),
        '--metrics-port',
        String(await freePort()),
        '--namespace',
        config.TEMPORAL_NAMESPACE,
        '--db-filename',
        join(dataDir, 'temporal.db'),
        ...Object.entries({ ...ownConfig, ...options.dynamicConfig }).flatMap(([key, value]) => [
          '--dynamic-config-value',
          `${key}=${value}`,
        ]),
        '--log-level',
        'error',
      ],
      { logFile, env: childEnvironment({}), cwd: dataDir, orphanSignal: 'TERM' },
    );
    return { child, port, address, logFile, isReady: () => answers(address, config.TEMPORAL_NAMESPACE) };
  };
  const server = { name: 'Temporal', code: 'EMBEDDED.TEMPORAL_START', limitMs: START_LIMIT_MS };
  const { child, port, address } = await startUntilReady(server, begin);
  return {
    address,
    port,
    pid: child.pid,
    exited: child.exited,
    stop: () => child.stop('SIGTERM', 15_000),
    async kill(signal) {
      child.kill(signal);
      if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') await child.exited;
    },
  };
}
