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
  /** What `work` answers; null where it was not begun, as too many were before it. */
  pass<T>(work: () => Promise<T>): Promise<T | null>;
}

export const createGate = ({ atOnce, waiting, seconds }: GateTerms): Gate => {
  let inside = 0;
  const queue: ((mayEnter: boolean) => void)[] = [];

  const enter = (): Promise<boolean> => {
    if (inside < atOnce) {
      inside += 1;
      return Promise.resolve(true);
    }
    if (queue.length >= waiting) return Promise.resolve(false);
    return new Promise((entered) => {
      const turn = (mayEnter: boolean): void => {
        clearTimeout(timer);
        entered(mayEnter);
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(turn), 1);
        turn(false);
      }, seconds * 1000);
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
    async pass(work) {
      if (!(await enter())) return null;
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
