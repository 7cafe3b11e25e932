import type { OfficerEvent } from '#libs/domain/annex-task/officer/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** The part of the fold that is about officers. */
export const evolveOfficers = (
  task: AssignedTask,
  { data: { agencyId, userId, by } }: OfficerEvent,
  at: Instant,
): AssignedTask => {
  const { [agencyId]: _, ...others } = task.officers ?? {};
  return { ...task, officers: userId === null ? others : { ...others, [agencyId]: { userId, at, by } } };
};

/** An agency that gives its part away has nobody who handles it. */
export const releaseOfficer = (task: AssignedTask, agencyId: string): AssignedTask => {
  if (!task.officers || !Object.hasOwn(task.officers, agencyId)) return task;
  const { [agencyId]: _, ...officers } = task.officers;
  return { ...task, officers };
};
