import type { Child } from '#infra/embedded/child';
import { lastLines } from '#infra/embedded/child';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { waitUntil } from '#infra/embedded/wait';

const ATTEMPTS = 3;

/** A server that is being started: its process, whether it answers yet, and where it writes what it says. */
export interface Starting {
  readonly child: Child;
  readonly isReady: () => Promise<boolean>;
  readonly logFile: string;
}

export interface Server {
  /** For messages, such as `Temporal`. */
  readonly name: string;
  /** The code of its failure. */
  readonly code: string;
  readonly limitMs: number;
  /** What it says of a hindrance that goes away by itself; that one is waited out. */
  readonly passing?: RegExp;
}

const telling = /panic|fatal|error/iu;

/** What a server said of its failure: the line that names it, which a stack may follow, and the last ones. */
const said = (logFile: string): string => {
  const lines = lastLines(logFile, 200).split('\n');
  const last = lines.slice(-12);
  const cause = lines.findLast((line) => telling.test(line));
  return [...(cause !== undefined && !last.includes(cause) ? [cause, '…'] : []), ...last].join('\n');
};

/**
 * Starts a server, and starts it again when it ends by itself before it is ready. Between the moment at which a free
 * port is chosen and the one at which the server listens on it any other program may take it; `begin` chooses anew.
 *
 * @throws EmbeddedError with the server's code when it ends by itself each time, or is not ready within its limit
 */
export async function startUntilReady<T extends Starting>(
  { name, code, limitMs, passing }: Server,
  begin: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + limitMs;
  for (let attempt = 1; ;) {
    const started = await begin();
    const { child, isReady, logFile } = started;
    const left = deadline - performance.now();
    const settled = await waitUntil(async () => !child.isRunning() || (await isReady()), left);
    if (settled && child.isRunning()) return started;
    const endedByItself = !child.isRunning();
    await child.stop('SIGKILL', 0);
    const passes = passing?.test(lastLines(logFile, 3)) === true;
    if (!endedByItself || (attempt === ATTEMPTS && !passes))
      throw new EmbeddedError(code, `${name} did not start:\n${said(logFile)}`);
    if (!passes) attempt += 1;
  }
}
