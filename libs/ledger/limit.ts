import { LedgerUnavailable } from '#libs/ledger/ledger-unavailable';
import { createPlaces } from '#libs/pacing/places';

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
  const places = createPlaces(max);
  const turnedAway = (): never => {
    throw late();
  };
  return (work) => places.take(work, { longestWaitMs, turnedAway });
};
