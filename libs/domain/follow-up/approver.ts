import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { leadInFocus } from '#libs/domain/annex-task/standing/status';
import { acceptingAgency } from '#libs/domain/annex-task/kernel/who-accepts';

/**
 * The agency that approves the task as a row shows it, null where the supervisor does in person: that of the lead whose
 * standing is the task's, as its deadline is.
 */
export const approvingAgencyOf = (task: AssignedTask): string | null => {
  const first = task.assignment.assignees.find(({ role }) => role === 'lead');
  return acceptingAgency(task, leadInFocus(task)?.agencyId ?? first?.agencyId ?? '');
};
