import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Child } from '#infra/embedded/child';
import { awaitReady, launch } from '#infra/stack/programs';
import { compiledPrograms } from './compiled';
import { lostSoon } from './surroundings';

/** The API's program as a process of its own, which can be killed and started again where it was. */
export interface ApiProgram {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** Of the one that was started last. */
  pid(): number;
  /** Starts it; returns at once. */
  start(): void;
  /** Returns when it answers that it is ready. */
  ready(): Promise<void>;
  /** SIGKILL, as a crash would; returns when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export interface ApiSettings {
  readonly port: number;
  /** Holds uploaded files, which several APIs share, and its log. */
  readonly dataDir: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** @param environment of the program, above what a stack gives it */
export function apiProgram({ port, dataDir, environment }: ApiSettings): ApiProgram {
  mkdirSync(dataDir, { recursive: true });
  const logFile = join(dataDir, `api-${port}.log`);
  const dist = compiledPrograms();
  let child: Child | undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    pid: () => child?.pid ?? Number.NaN,
    start() {
      child = launch({
        dist,
        entry: 'api/main',
        logFile,
        environment: {
          NODE_OPTIONS: undefined,
          ...lostSoon,
          ...environment,
          PORT: String(port),
          DONDOC_DATA: dataDir,
        },
      });
    },
    ready: () => awaitReady(port, logFile),
    async kill() {
      child?.kill('SIGKILL');
      await child?.exited;
    },
    async stop() {
      await child?.stop('SIGTERM', 10_000);
    },
  };
}
