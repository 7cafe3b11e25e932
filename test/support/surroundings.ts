import { join } from 'node:path';
import { minuteMs } from '#libs/domain/shared/time';

/**
 * With which an attempt whose worker was killed counts as lost within seconds, and not within a minute. Without a load
 * it takes milliseconds, and one that is slow is only repeated.
 */
export const lostSoon: Readonly<Record<string, string>> = { TEMPORAL_ATTEMPT_LIMIT_SECONDS: '4' };

/** What makes a program believe that it is later than the machine says, or earlier. */
export const clockAhead = (minutes: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'shifted-clock.cjs'))}`,
  SHIFTED_CLOCK_MS: String(minutes * minuteMs),
});
