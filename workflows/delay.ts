/** Waking early is safe (the agenda is simply asked again), and no server promises timers without bound. */
const longestMs = 366 * 24 * 60 * 60 * 1000;
/** Clocks differ: a step that is due by the server's clock and not yet by the database's must not spin. */
const shortestMs = 1000;

/**
 * Milliseconds from the workflow's now until `instant` (RFC 3339), at least one second and at most 366 days.
 */
export function msUntil(instant: string): number {
  // eslint-disable-next-line no-restricted-syntax -- inside a workflow this clock comes from the history
  const now = Date.now();
  return Math.min(longestMs, Math.max(shortestMs, Date.parse(instant) - now));
}
