import { createServer } from 'node:net';
import { join } from 'node:path';
import { childEnvironment } from '#libs/config/config';
import { message, type Message } from '#libs/messages/message';
import { lastLines, startChild, type Child } from '#infra/embedded/child';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { waitUntil } from '#infra/embedded/wait';
import type { Environment } from '#infra/stack/environment';

const READY_LIMIT_MS = 120_000;
const TASK_LIMIT_MS = 600_000;

/** A compiled program of the product and what it is started with. */
export interface Program {
  readonly dist: string;
  /** Below `dist/apps`, such as `api/migrate`. */
  readonly entry: string;
  readonly args?: readonly string[];
  readonly logFile: string;
  readonly environment: Environment;
}

/** Starts a program. */
export const launch = ({ dist, entry, args = [], logFile, environment }: Program): Child =>
  startChild(process.execPath, [join(dist, 'apps', `${entry}.js`), ...args], {
    logFile,
    env: childEnvironment(environment),
    orphanSignal: 'TERM',
  });

/**
 * Runs a program to its end.
 *
 * @param onLaunch hears how to end it early
 * @throws EmbeddedError `EMBEDDED.<CODE>_FAILED` with its last words
 */
export async function runTask(
  code: string,
  program: Program,
  onLaunch: (stop: () => Promise<void>) => void,
): Promise<void> {
  const child = launch(program);
  onLaunch(() => child.stop('SIGTERM', 10_000));
  const limit = setTimeout(() => child.kill('SIGKILL'), TASK_LIMIT_MS);
  const exit = await child.exited;
  clearTimeout(limit);
  if (exit.code !== 0)
    throw new EmbeddedError(
      `EMBEDDED.${code}_FAILED`,
      `exit ${exit.code ?? exit.signal}:\n${lastLines(program.logFile)}`,
    );
}

const isReady = async (port: number): Promise<boolean> => {
  try {
    const signal = AbortSignal.timeout(2_000);
    return (await fetch(`http://127.0.0.1:${port}/health/ready`, { signal })).status === 200;
  } catch {
    return false;
  }
};

/** A program that ends as often as this before it was ready once does not get ready by being started again. */
const HOPELESS = 3;

/**
 * Returns when the API answers that it is ready.
 *
 * @param restarts how often it has ended so far
 * @throws EmbeddedError `EMBEDDED.NOT_READY` with its last words
 */
export async function awaitReady(
  port: number,
  logFile: string,
  restarts: () => number = () => 0,
): Promise<void> {
  const isOver = () => restarts() >= HOPELESS;
  const answered = await waitUntil(async () => isOver() || (await isReady(port)), READY_LIMIT_MS, 100);
  if (answered && !isOver()) return;
  throw new EmbeddedError('EMBEDDED.NOT_READY', message('stack.not-ready', { log: lastLines(logFile) }));
}

const portSentence = (port: number, { code }: NodeJS.ErrnoException): Message =>
  code === 'EADDRINUSE'
    ? message('stack.port-in-use', { port })
    : message('stack.port-closed', { port, code: code ?? 'ERROR' });

/** Throws `EMBEDDED.PORT_IN_USE` rather than let the API fail on it again and again. */
export async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    const probe = createServer();
    probe.once('error', (error) =>
      fail(new EmbeddedError('EMBEDDED.PORT_IN_USE', portSentence(port, error))),
    );
    probe.listen(port, () => probe.close(() => done()));
  });
}
