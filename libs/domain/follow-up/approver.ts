import type { AssignedTask, WhoAccepts } from '#libs/domain/annex-task/state';
import { leadInFocus } from '#libs/domain/annex-task/status';
import { whoAccepts } from '#libs/domain/annex-task/who-accepts';

/** Who approves the task as a row shows it: that of the lead whose standing is the task's, as its deadline is. */
export const approverOf = (task: AssignedTask): WhoAccepts => {
  const first = task.assignment.assignees.find(({ role }) => role === 'lead');
  return whoAccepts(task, leadInFocus(task)?.agencyId ?? first?.agencyId ?? '');
};
