import { createPlaces } from '#libs/pacing/places';

export interface GateTerms {
  /** How many go through at the same time. */
  readonly atOnce: number;
  /** How many may wait; who comes when so many do is turned away at once. */
  readonly waiting: number;
  /** How long anybody waits. */
  readonly seconds: number;
}

/** Lets a few through at a time, in the order in which they came. */
export interface Gate {
  /** What `work` answers; null where it was not begun: too many were before it, or whoever waited gave up. */
  pass<T>(work: () => Promise<T>, givenUp?: AbortSignal): Promise<T | null>;
}

export const createGate = ({ atOnce, waiting, seconds }: GateTerms): Gate => {
  const places = createPlaces(atOnce);
  const longestWaitMs = seconds * 1000;
  return {
    pass: async <T>(work: () => Promise<T>, givenUp?: AbortSignal) =>
      places.present() >= atOnce + waiting
        ? null
        : places.take<T | null>(work, { longestWaitMs, givenUp, turnedAway: () => null }),
  };
};
