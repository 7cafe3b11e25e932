import { LedgerUnavailable } from '#libs/ledger/ledger-unavailable';

/** Whoever would wait longer than this is better told to come again, in milliseconds. */
export const LONGEST_WAIT_MS = 5_000;

/**
 * Lets at most `max` pieces of work run at a time; the others wait in order.
 *
 * @param late what work fails with that had to wait for more than `longestWaitMs`; it was not begun
 */
export const limitTo = (
  max: number,
  longestWaitMs = LONGEST_WAIT_MS,
  late = (): Error => new LedgerUnavailable(new Error(`no free place within ${longestWaitMs} ms`)),
): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let running = 0;
  const waiting = new Set<() => void>();
  const place = () =>
    new Promise<void>((resolve, reject) => {
      const take = () => {
        clearTimeout(timer);
        resolve();
      };
      const giveUp = () => {
        waiting.delete(take);
        reject(late());
      };
      const timer = setTimeout(giveUp, longestWaitMs);
      waiting.add(take);
    });
  return async (work) => {
    if (running < max) running += 1;
    else await place();
    try {
      return await work();
    } finally {
      // The place goes straight to the next one, so that nobody slips in between.
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else running -= 1;
    }
  };
};
