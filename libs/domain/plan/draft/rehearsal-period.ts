import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import { addDays, dateOf, endOfDay, type Instant } from '#libs/domain/shared/time';

/** No rehearsal looks further ahead. */
const longestDays = 3 * 366;
/** How long what was not done is followed up after the last deadline. */
const afterwardsDays = 90;

/**
 * Until when a plan is rehearsed: its last day, or its last deadline, and what follows from that; three years at
 * most.
 */
export const rehearsalEnd = (
  assignments: readonly Assignment[],
  until: string | null,
  now: Instant,
): Instant => {
  const dues = assignments.flatMap(({ schedule }) =>
    schedule.kind === 'single'
      ? (schedule.due?.slice(0, 10) ?? [])
      : schedule.kind === 'recurring'
        ? schedule.until
        : [],
  );
  const today = dateOf(now);
  const last = [today, ...(until === null ? [] : [until]), ...dues].sort().at(-1) ?? today;
  const [end, latest] = [addDays(last, afterwardsDays), addDays(today, longestDays)];
  return endOfDay(end < latest ? end : latest);
};
