import type { AssignedTask } from '#libs/domain/annex-task/state';
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
