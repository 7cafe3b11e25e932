import { timeIn } from '#libs/messages/dates';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type LocalDate } from '#libs/domain/shared/time';

/** How each placeholder writes its day: `{{date +7}}` → `07/03/2026`. */
const written: Readonly<Record<string, (day: LocalDate) => string>> = {
  date: (day) => timeIn('vi', 'day', day),
  day: (day) => day.slice(8),
  month: (day) => day.slice(5, 7),
  year: (day) => day.slice(0, 4),
};

/** The template with every placeholder replaced by a day so many days from `today`. */
export const fillDates = (template: string, today: LocalDate): string =>
  template.replace(/\{\{(date|day|month|year) ([+-]\d+)\}\}/gu, (_, unit: string, days: string) => {
    const write = written[unit];
    return write ? write(addDays(today, Number(days))) : '';
  });

/**
 * The demonstration's plan, with tasks that are overdue, due soon and recurring as seen from `today`.
 *
 * @param root the repository's root; the text is an asset that the compiler does not copy
 */
export const demoPlan = (root: string, today: LocalDate): Uint8Array =>
  new TextEncoder().encode(fillDates(readFileSync(join(root, 'apps/api/seed/demo-plan.txt'), 'utf8'), today));
