import type { AssignedTask, OpenGroup } from '#libs/domain/annex-task/state';

/** The open groups that the plan names for the task. */
export const openGroupsOf = ({ assignment }: AssignedTask): readonly OpenGroup[] =>
  assignment.openGroups ?? [];

/** Who of an open group takes part. */
export const membersNamed = ({ assignment }: AssignedTask, { groupId }: OpenGroup): readonly string[] =>
  assignment.assignees.filter((a) => a.groupId === groupId).map(({ agencyId }) => agencyId);
