import type { AssignedTask, WhoAccepts } from '#libs/domain/annex-task/state';

/**
 * Who accepts what an agency hands in. Nobody approves their own submission: where the monitoring agency accepts
 * and leads as well, what it hands in itself goes to the supervisor.
 */
export const whoAccepts = (
  { assignment: { accepts, monitoringAgencyId } }: Pick<AssignedTask, 'assignment'>,
  agencyId: string,
): WhoAccepts =>
  accepts === 'monitoring-agency' && agencyId === monitoringAgencyId ? 'supervisor' : accepts;
