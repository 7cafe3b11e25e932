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
  let inside = 0;
  const queue: ((mayEnter: boolean) => void)[] = [];

  const enter = (givenUp: AbortSignal | undefined): Promise<boolean> => {
    if (givenUp?.aborted) return Promise.resolve(false);
    if (inside < atOnce) {
      inside += 1;
      return Promise.resolve(true);
    }
    if (queue.length >= waiting) return Promise.resolve(false);
    return new Promise((entered) => {
      const turn = (mayEnter: boolean): void => {
        clearTimeout(timer);
        givenUp?.removeEventListener('abort', leaveQueue);
        entered(mayEnter);
      };
      const leaveQueue = (): void => {
        queue.splice(queue.indexOf(turn), 1);
        turn(false);
      };
      const timer = setTimeout(leaveQueue, seconds * 1000);
      givenUp?.addEventListener('abort', leaveQueue);
      queue.push(turn);
    });
  };

  const leave = (): void => {
    const next = queue.shift();
    // Whoever waited first takes over the place.
    if (next) next(true);
    else inside -= 1;
  };

  return {
    async pass(work, givenUp) {
      if (!(await enter(givenUp))) return null;
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
