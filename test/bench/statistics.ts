/** What several rounds gave. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const middle = (sorted: readonly number[]): number => {
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
};

/** Of at least one number. */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: middle(sorted), min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
};

/** The smallest value that so large a share of all values (0 to 1) does not exceed. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** A bound on a ratio; some things are to be many, others few. */
export interface Bounds {
  readonly better: 'higher' | 'lower';
  /** What the ratio has to reach, or must not exceed where lower is better; null where nothing is asked. */
  readonly atLeast: number | null;
  readonly goal: number | null;
}

export type Verdict = 'goal' | 'ok' | 'missed' | 'noted';

/** How a ratio stands against its bounds. */
export const verdictOn = (ratio: number, { better, atLeast, goal }: Bounds): Verdict => {
  const reaches = (bound: number): boolean => (better === 'higher' ? ratio >= bound : ratio <= bound);
  // Written so that a ratio that is no number misses.
  if (atLeast !== null && !reaches(atLeast)) return 'missed';
  if (goal !== null && reaches(goal)) return 'goal';
  return atLeast === null ? 'noted' : 'ok';
};
