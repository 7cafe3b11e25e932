import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency, whoAccepts } from '#libs/domain/annex-task/kernel/who-accepts';
import type { Audience } from '#libs/domain/notices/notice';
import { agencyRoles } from '#libs/domain/shared/actor';

/** Those who act for an agency. */
export const agency = (agencyId: string): Audience => ({
  kind: 'agency',
  agencyId,
  roles: agencyRoles,
});

/** Whoever signs for an agency. */
export const head = (agencyId: string): Audience => ({
  kind: 'agency',
  agencyId,
  roles: ['head'],
});

/** Those who follow the task up. */
export const monitors = ({ assignment }: AssignedTask): Audience => ({
  kind: 'agency',
  agencyId: assignment.monitoringAgencyId,
  roles: ['monitor'],
});

/** Whoever decides changes of the task. */
export const supervisor = ({ assignment }: AssignedTask): Audience => ({
  kind: 'user',
  userId: assignment.supervisorId,
  role: 'supervisor',
});

/** Who is asked to accept what the agency hands in. */
export const acceptor = (task: AssignedTask, agencyId: string): Audience => {
  const who = whoAccepts(task, agencyId);
  if (who === 'supervisor') return supervisor(task);
  const addressed = addressedAgency(who);
  return addressed === null ? monitors(task) : agency(addressed);
};
