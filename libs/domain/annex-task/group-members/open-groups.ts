import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask, Assignment, OpenGroup, TaskGroup } from '#libs/domain/annex-task/kernel/state';
import { membersOf } from '#libs/domain/directory/directory';
import { own } from '#libs/domain/shared/own';
import { dateOf } from '#libs/domain/shared/time';

/** The open groups that the plan names for the task. */
export const openGroupsOf = ({ assignment }: AssignedTask): readonly OpenGroup[] =>
  assignment.openGroups ?? [];

/** Who of an open group takes part. */
export const membersNamed = ({ assignment }: AssignedTask, { groupId }: OpenGroup): readonly string[] =>
  assignment.assignees.filter((a) => a.groupId === groupId).map(({ agencyId }) => agencyId);

/** Whether somebody still has to say who of the group takes part. */
export const isUnnamed = (task: AssignedTask, group: OpenGroup): boolean =>
  group.nobody === undefined && membersNamed(task, group).length === 0;

/** The groups under a condition whose members wait to hear whether it applies to them. */
export const askedGroupsOf = (task: AssignedTask): readonly OpenGroup[] =>
  task.kind === 'open'
    ? openGroupsOf(task).filter((group) => group.condition !== undefined && isUnnamed(task, group))
    : [];

/** Whether nobody leads yet, but members of a group will, once it is said to whom its condition applies. */
export const awaitsLead = ({
  assignees,
  openGroups = [],
}: Pick<Assignment, 'assignees' | 'openGroups'>): boolean =>
  !assignees.some(({ role }) => role === 'lead') &&
  openGroups.some(({ role, condition }) => role === 'lead' && condition !== undefined);

/** Whether the directory counts the agency among the group's members today; of a group that is open it cannot tell. */
export const isMember = (
  { groupId }: TaskGroup,
  agencyId: string,
  { directory, now }: Pick<TaskContext, 'directory' | 'now'>,
): boolean =>
  own(directory.groups, groupId)?.open !== false ||
  membersOf(directory, groupId, dateOf(now)).includes(agencyId);
