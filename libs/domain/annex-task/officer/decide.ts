import type { OfficerCommand } from '#libs/domain/annex-task/officer/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { OfficerEvent } from '#libs/domain/annex-task/officer/events';
import { officerOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agencyRoles } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** The head names one of their own people, who can act for the agency; or nobody any more. */
export const assignOfficer = (
  { officer }: Extract<OfficerCommand, { type: 'AssignOfficer' }>,
  task: AssignedTask,
  { actor }: TaskContext,
): OfficerEvent[] | Rejection => {
  const agencyId = actor.kind === 'person' ? actor.agencyId : null;
  if (actor.kind !== 'person' || agencyId === null)
    return reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  const speaks = officer?.roles.some((role) => agencyRoles.includes(role));
  if (officer !== null && !(officer.active && speaks && officer.agencyId === agencyId))
    return reject('OFFICER.NOT_OF_AGENCY', { agencyId });
  const userId = officer?.userId ?? null;
  if (userId === officerOf(task, agencyId)) return reject('OFFICER.ALREADY_ASSIGNED', { agencyId });
  return [{ type: 'OfficerAssigned', data: { agencyId, userId, by: actor.userId } }];
};
