import pLimit from 'p-limit';

export interface Waiting<T> {
  /** Whoever would wait longer is turned away, in milliseconds. */
  readonly longestWaitMs: number;
  /** Aborted when whoever asked wants it no longer. */
  readonly givenUp?: AbortSignal | undefined;
  /** What is answered, or thrown, where the work was not begun. */
  readonly turnedAway: () => T;
}

/** A number of places for work, which is begun in the order in which it came. */
export interface Places {
  /** How many pieces of work run or wait. */
  present(): number;
  take<T>(work: () => Promise<T>, waiting: Waiting<T>): Promise<T>;
}

/** Lets at most `atOnce` pieces of work run at a time; the others wait, each as long as it says. */
export const createPlaces = (atOnce: number): Places => {
  const limit = pLimit(atOnce);
  let present = 0;

  /** Answers whether there was a place before patience ended; what it leaves in the queue then does nothing. */
  const placeFor = ({ longestWaitMs, givenUp }: Waiting<unknown>, ended: Promise<void>) =>
    new Promise<boolean>((answer) => {
      let isWaiting = true;
      const stopWaiting = (hasPlace: boolean): void => {
        isWaiting = false;
        clearTimeout(timer);
        givenUp?.removeEventListener('abort', giveUp);
        answer(hasPlace);
      };
      const giveUp = (): void => stopWaiting(false);
      const timer = present > atOnce ? setTimeout(giveUp, longestWaitMs) : undefined;
      givenUp?.addEventListener('abort', giveUp);
      void limit(() => {
        if (!isWaiting) return;
        stopWaiting(true);
        return ended;
      });
    });

  return {
    present: () => present,
    async take(work, waiting) {
      if (waiting.givenUp?.aborted) return waiting.turnedAway();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      present += 1;
      try {
        if (!(await placeFor(waiting, ended))) return waiting.turnedAway();
        return await work();
      } finally {
        present -= 1;
        end();
      }
    },
  };
};
