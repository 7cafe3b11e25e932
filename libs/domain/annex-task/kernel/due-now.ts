import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import { movedByPauses } from '#libs/domain/annex-task/kernel/paused';
import type { AssignedTask, Cycle } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** By when a cycle is due for everybody: amendments and suspensions move it, extensions and returns only for a lead. */
export const dueNow = (task: AssignedTask, { due, openedAt }: Cycle): Instant | null => {
  const amended = (task.amendments ?? []).filter(
    ({ at, after }) => after.due !== undefined && at >= openedAt,
  );
  const last = amended.at(-1);
  const set = last?.after.due === undefined ? due : deadlineOf(last.after.due);
  return set === null ? null : movedByPauses(task, set, last?.at ?? openedAt);
};
