import { wordsOf, type Log } from '#libs/logging/log';

/** Whether something works. Says so when that changes, so that an outage of hours is two lines in the log. */
export interface Standing {
  works(): void;
  fails(error: unknown): void;
}

export function createStanding(log: Log, part: string): Standing {
  let failing = false;
  return {
    works() {
      if (failing) log.info('works again', { part });
      failing = false;
    },
    fails(error) {
      if (!failing) log.warn('does not work, trying again', { part, error: wordsOf(error) });
      failing = true;
    },
  };
}
