import { suspensionOf } from '#libs/domain/annex-task/paused';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { officialStatus } from '#libs/domain/annex-task/status';
import type { Instant } from '#libs/domain/shared/time';

/**
 * Status and stage as lists show them. A suspension whose day is over has ended at once for the status; the stage in a
 * list follows when the process, or whoever acts first, has recorded it.
 */
export const listedStanding = (task: AssignedTask, at: Instant) => {
  const { status, stage } = officialStatus(task, at);
  const lasts = task.kind === 'open' && suspensionOf(task) !== null;
  return { status, stage: lasts ? ('suspended' as const) : stage };
};
