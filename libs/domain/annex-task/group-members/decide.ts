import type { GroupMembersCommand } from '#libs/domain/annex-task/group-members/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { GroupMembersEvent } from '#libs/domain/annex-task/group-members/events';
import { dueNow } from '#libs/domain/annex-task/kernel/due-now';
import {
  awaitsLead,
  isMember,
  isUnnamed,
  openGroupsOf,
} from '#libs/domain/annex-task/group-members/open-groups';
import { openCyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, OpenGroup } from '#libs/domain/annex-task/kernel/state';
import { mayNameMembers } from '#libs/domain/permissions/permissions';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';
import type { OfType } from '#libs/domain/shared/decider';

const refuseMember = (
  task: AssignedTask,
  agencyId: string,
  { actor, directory, now }: TaskContext,
): Rejection | null => {
  const agency = own(directory.agencies, agencyId);
  if (!agency) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: agencyId });
  const today = dateOf(now);
  if ((agency.validTo !== null && agency.validTo < today) || (agency.validFrom ?? today) > today)
    return reject('GROUP.MEMBER_NOT_IN_FORCE', { agencyId });
  const takesPart = task.assignment.assignees.some((a) => a.agencyId === agencyId);
  // No one coordinates with itself.
  if (takesPart && actor.kind === 'person' && actor.agencyId === agencyId)
    return reject('GROUP.MEMBER_IS_ITSELF', { agencyId });
  return takesPart ? reject('GROUP.TAKES_PART_ALREADY', { agencyId }) : null;
};

const refuseNames = (
  task: AssignedTask,
  group: OpenGroup,
  named: readonly string[],
  context: TaskContext,
): Rejection | null => {
  const { groupId, condition } = group;
  if (named.length === 0) return reject('GROUP.NOBODY_NAMED', { groupId });
  for (const agencyId of named) {
    const refused = refuseMember(task, agencyId, context);
    if (refused) return refused;
    // The condition is about members of the group, and about nobody else.
    if (condition !== undefined && !isMember(group, agencyId, context))
      return reject('GROUP.NOT_A_MEMBER', { groupId, agencyId });
  }
  return null;
};

/** A condition may apply to nobody; of other open groups, and once somebody was named, that cannot be said. */
const refuseNobody = (task: AssignedTask, group: OpenGroup, named: readonly string[]): Rejection | null => {
  const { groupId, condition } = group;
  if (condition === undefined || named.length > 0 || !isUnnamed(task, group))
    return reject('GROUP.NOT_NOBODY', { groupId });
  return awaitsLead(task.assignment) ? reject('TASK.NO_LEAD', { taskId: task.assignment.taskId }) : null;
};

/** Names members of an open group of the task; more may follow later. One that is refused refuses all. */
export const nameGroupMembers = (
  { groupId, agencyIds, nobody = false }: OfType<GroupMembersCommand, 'NameGroupMembers'>,
  task: AssignedTask,
  context: TaskContext,
): GroupMembersEvent[] | Rejection => {
  const { actor } = context;
  const group = openGroupsOf(task).find((one) => one.groupId === groupId);
  if (!group) return reject('GROUP.NOT_IN_TASK', { groupId });
  if (actor.kind !== 'person' || !mayNameMembers(task, actor, group))
    return reject('ACTOR.NOT_PERMITTED', { command: 'NameGroupMembers' });
  const named = [...new Set(agencyIds)];
  const refusal = nobody ? refuseNobody(task, group, named) : refuseNames(task, group, named, context);
  if (refusal) return refusal;
  const deadlines = openCyclesOf(task).map((cycle) => ({ cycle: cycle.no, due: dueNow(task, cycle) }));
  const data = { groupId, role: group.role, by: actor.userId, agencyIds: named, deadlines };
  return [{ type: 'GroupMembersNamed', data }];
};
