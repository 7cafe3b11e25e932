import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDates } from '#apps/api/seed/demo-plan';
import type { LocalDate } from '#libs/domain/shared/time';

/**
 * A plan of fourteen tasks with every kind of timing, a merged cell and something for a reviewer to decide, seen from
 * `today`; it names agencies as documents of before 2025 do.
 */
export const officePlan = (today: LocalDate): Uint8Array =>
  new TextEncoder().encode(fillDates(readFileSync(join(__dirname, 'office-plan.txt'), 'utf8'), today));
