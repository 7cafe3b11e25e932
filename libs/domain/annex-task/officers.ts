import type { AssignedTask } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

/** Who handles the task inside one agency (cán bộ đầu mối). */
export interface Officer {
  readonly userId: string;
  readonly at: Instant;
  readonly by: string;
}

export interface OfficerEvent {
  type: 'OfficerAssigned';
  /** `userId` is null where nobody handles it any more. */
  data: { agencyId: string; userId: string | null; by: string };
}

/** The account that handles the task in the agency; null where its head named none. */
export const officerOf = ({ officers }: AssignedTask, agencyId: string): string | null =>
  officers?.[agencyId]?.userId ?? null;

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
  if (!task.officers?.[agencyId]) return task;
  const { [agencyId]: _, ...officers } = task.officers;
  return { ...task, officers };
};
