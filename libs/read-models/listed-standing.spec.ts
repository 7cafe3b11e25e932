import { taskAt } from '#libs/domain/annex-task/decide-suspension';
import { suspensionOf } from '#libs/domain/annex-task/paused';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { officialStatus } from '#libs/domain/annex-task/status';
import { statusAt, statusCourse } from '#libs/domain/annex-task/status-course';
import type { Instant } from '#libs/domain/shared/time';

/**
 * Status and stage as lists show them. A suspension whose day is over has ended at once for the status; the stage in a
 * list, and that a task was cancelled by its suspension, follow when the process, or whoever acts first, has recorded it.
 */
export const listedStanding = (task: AssignedTask, at: Instant) => {
  const { status, stage } = officialStatus(task, at);
  const isOver = task.kind === 'open' && taskAt(task, at).kind !== 'open';
  const lasts = task.kind === 'open' && suspensionOf(task) !== null;
  return {
    status: isOver ? statusAt(statusCourse(task), at) : status,
    stage: lasts ? ('suspended' as const) : stage,
  };
};
