import type { Suspension } from '#libs/domain/annex-task/suspension/state';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { dateOf, endOfDay, fromMs, startOfDay, toMs, type Instant } from '#libs/domain/shared/time';

type Suspendable = Pick<AssignedTask, 'suspensions'>;

/** The suspension that lasts, if any. */
export const suspensionOf = (task: Suspendable): Suspension | null => {
  const last = task.suspensions?.at(-1);
  return last?.to === null ? last : null;
};

/** The instant by which a task is judged: time does not pass while it is suspended. */
export const judgedAt = (task: Suspendable, now: Instant): Instant => {
  const from = suspensionOf(task)?.from;
  return from !== undefined && from < now ? from : now;
};

/**
 * `start` moved on by the time in which the task was suspended since, so that a term counted from it has its
 * whole length.
 */
export const countedFrom = (task: Suspendable, start: Instant): Instant => {
  const paused = (task.suspensions ?? []).reduce((sum, { from, to }) => {
    const begin = from > start ? from : start;
    return to !== null && to > begin ? sum + toMs(to) - toMs(begin) : sum;
  }, 0);
  return paused === 0 ? start : fromMs(toMs(start) + paused);
};

/** `deadline`, set at `since`, moved on by every suspension that began before it and is over. */
export const movedByPauses = (task: Suspendable, deadline: Instant, since: Instant): Instant =>
  (task.suspensions ?? []).reduce((due, { from, to }) => {
    const begin = from > since ? from : since;
    return to !== null && to > begin && begin < due ? movedOn(due, begin, to) : due;
  }, deadline);

/** Whether `instant` lies in a suspension that is over. */
export const wasSuspendedAt = (task: Suspendable, instant: Instant): boolean =>
  (task.suspensions ?? []).some(({ from, to }) => to !== null && from <= instant && instant <= to);

/**
 * `deadline` moved on by a suspension that lasted from `from` to `to`. One that is the end of a day stays the
 * end of a day, of the first one that takes nothing away.
 */
export const movedOn = (deadline: Instant, from: Instant, to: Instant): Instant => {
  const moved = fromMs(toMs(deadline) + toMs(to) - toMs(from));
  if (startOfDay(dateOf(deadline)) !== deadline) return moved;
  return startOfDay(dateOf(moved)) === moved ? moved : endOfDay(dateOf(moved));
};
