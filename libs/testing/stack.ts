import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What has been started so far. */
export interface Stack {
  /** Notes how something that has just been started is stopped; answers it. */
  keep<T>(part: T, stop: (part: T) => unknown): T;
  /** A temporary folder, which goes with the stack. */
  folder(prefix: string): string;
}

export interface Stoppable {
  /** Stops everything, the last first, whatever one of them says to it; throws what was said first. */
  stop(): Promise<void>;
}

/**
 * Starts what belongs together. Where that fails, what had been started is stopped, and the error is that of the start:
 * neither the cause is lost, nor is anything left that keeps the process from ending.
 */
export async function startStack<T extends object>(
  start: (stack: Stack) => Promise<T>,
): Promise<T & Stoppable> {
  const stops: (() => unknown)[] = [];
  const keep: Stack['keep'] = (part, stop) => {
    stops.push(() => stop(part));
    return part;
  };
  const folder = (prefix: string): string =>
    keep(mkdtempSync(join(tmpdir(), prefix)), (path) => rmSync(path, { recursive: true, force: true }));
  const stop = async (): Promise<void> => {
    const errors: unknown[] = [];
    for (let next = stops.pop(); next; next = stops.pop())
      try {
        await next();
      } catch (error) {
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];
  };
  try {
    return { ...(await start({ keep, folder })), stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}
