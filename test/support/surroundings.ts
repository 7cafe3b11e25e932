import { join } from 'node:path';
import { minuteMs } from '#libs/domain/shared/time';

/** What makes a program believe that it is later than the machine says, or earlier. */
export const clockAhead = (minutes: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'shifted-clock.cjs'))}`,
  SHIFTED_CLOCK_MS: String(minutes * minuteMs),
});
