import { setTimeout as delay } from 'node:timers/promises';
import type { Standing } from '#apps/worker/standing';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Returns after `ms`, or at once when `signal` aborts. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);

/**
 * Tries until `work` succeeds, with growing pauses; answers null when `signal` aborts first.
 */
export async function untilDone<T>(
  work: () => Promise<T>,
  standing: Standing,
  signal: AbortSignal,
): Promise<T | null> {
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      const result = await work();
      standing.works();
      return result;
    } catch (error) {
      standing.fails(error);
      await pause(pauseMs, signal);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
  }
  return null;
}

/** Runs `work` again and again, `everyMs` after it ended, until `signal` aborts; a failure is tried again. */
export async function repeat(
  everyMs: number,
  work: () => Promise<unknown>,
  standing: Standing,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
      standing.works();
    } catch (error) {
      standing.fails(error);
    }
    await pause(everyMs, signal);
  }
}
