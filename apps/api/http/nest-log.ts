import type { LoggerService } from '@nestjs/common';
import { wordsOf, type Log } from '#libs/logging/log';

/** Brings what Nest, filters and guards say into the log of the process; what Nest says of its own start is left out. */
export const nestLog = (log: Log): LoggerService => {
  const factsOf = (more: readonly unknown[]) => {
    const [part, ...others] = [...more].reverse();
    return { part, ...(others.length > 0 && { said: others.reverse().map(wordsOf).join(' ') }) };
  };
  return {
    log: () => undefined,
    warn: (message: unknown, ...more: unknown[]) => log.warn(wordsOf(message), factsOf(more)),
    error: (message: unknown, ...more: unknown[]) => log.error(wordsOf(message), factsOf(more)),
  };
};
