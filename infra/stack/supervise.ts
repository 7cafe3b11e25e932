import { setTimeout as delay } from 'node:timers/promises';
import type { Exit } from '#infra/embedded/child';

/** A running part of the stack. */
export interface Part {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
}

export interface Supervised {
  /** Process number of the current run. */
  pid(): number;
  /** Stops it for good. */
  stop(): Promise<void>;
}

export interface SuperviseOptions<P extends Part> {
  readonly name: string;
  /** Also used to start it again, then with what the first run decided (such as its port). */
  readonly start: (previous: P | undefined) => Promise<P>;
  readonly say: (message: string) => void;
  /** Called after each new start. */
  readonly onRestart?: () => void;
  readonly firstDelayMs?: number;
}

const LONGEST_DELAY_MS = 30_000;
const STEADY_MS = 60_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Starts a part of the stack and starts it again whenever it ends unasked, each time after a longer pause.
 *
 * @returns the first run, and its supervision
 * @throws what the first start throws
 */
export async function supervise<P extends Part>(
  options: SuperviseOptions<P>,
): Promise<{ first: P; supervised: Supervised }> {
  const { name, start, say, onRestart, firstDelayMs = 500 } = options;
  const stopping = new AbortController();
  const first = await start(undefined);
  let current = first;

  const watch = async (): Promise<void> => {
    let pauseMs = firstDelayMs;
    let startedAt = performance.now();
    let alive = true;
    for (;;) {
      const exit = alive ? await current.exited : undefined;
      if (stopping.signal.aborted) return;
      if (exit) say(`${name} ended unasked (${exit.error?.message ?? exit.signal ?? `exit ${exit.code}`})`);
      if (performance.now() - startedAt > STEADY_MS) pauseMs = firstDelayMs;
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_DELAY_MS);
      startedAt = performance.now();
      try {
        current = await start(current);
        alive = true;
      } catch (error) {
        alive = false;
        say(`${name} could not be started again: ${messageOf(error)}`);
        continue;
      }
      say(`${name} was started again (process ${current.pid})`);
      try {
        onRestart?.();
      } catch (error) {
        // It runs all the same: a second one beside it would only fail.
        say(`That ${name} was started again could not be written down: ${messageOf(error)}`);
      }
    }
  };
  const watching = watch();

  return {
    first,
    supervised: {
      pid: () => current.pid,
      async stop() {
        stopping.abort();
        await current.stop();
        await watching;
        // A restart may have been under way when the stop was asked for.
        await current.stop();
      },
    },
  };
}
