import type { ProcessWaits } from '#activities/task.activities';
import type { Instant } from '#libs/domain/shared/time';

/** Knows until when each process sleeps. */
export interface KnownWaits extends ProcessWaits {
  /** Whether the process has to be woken, now that the next step of its task is this one. */
  needsNudge(taskId: string, nextStepAt: Instant | null): boolean;
}

/**
 * Keeps the waits of the processes that this worker has answered, in memory: what is not known is nudged,
 * which costs three actions and no harm. With several workers another one may have answered since; a nudge
 * that is then left out is made good by the watchdog.
 */
export function createProcessWaits(): KnownWaits {
  /** A step, or `null` while only a nudge can change anything. */
  const waits = new Map<string, Instant | null>();
  const ended = new Set<string>();
  return {
    asking(taskId) {
      waits.delete(taskId);
      ended.delete(taskId);
      return Promise.resolve();
    },
    told(taskId, { nextStepAt, finished }) {
      if (finished) ended.add(taskId);
      else waits.set(taskId, nextStepAt);
      return Promise.resolve();
    },
    needsNudge(taskId, nextStepAt) {
      if (ended.has(taskId)) return nextStepAt !== null;
      const wakesAt = waits.get(taskId);
      if (wakesAt === undefined) return true;
      // Nothing left to wait for: the process has to learn that it may end.
      if (nextStepAt === null) return wakesAt !== null;
      return wakesAt === null || nextStepAt < wakesAt;
    },
  };
}
