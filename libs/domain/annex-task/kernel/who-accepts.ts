import type { AssignedTask, WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { personName } from '#libs/domain/shared/actor';

const prefix = 'agency:';

/** The agency to which products are addressed; null where they are not for an agency of their own. */
export const addressedAgency = (accepts: WhoAccepts): string | null =>
  accepts.startsWith(prefix) ? accepts.slice(prefix.length) : null;

export const addressedTo = (agencyId: string): WhoAccepts => `${prefix}${agencyId}`;

type Terms = Pick<AssignedTask, 'assignment'>;

/**
 * Who accepts what an agency hands in. Nobody approves their own submission: where the agency to which a product is
 * addressed leads as well, what it hands in itself goes to the monitoring agency; where that leads, to the supervisor.
 */
export const whoAccepts = (
  { assignment: { accepts, monitoringAgencyId } }: Terms,
  agencyId: string,
): WhoAccepts => {
  const addressed = addressedAgency(accepts);
  const isMonitors = addressed === monitoringAgencyId || addressed === agencyId;
  const who: WhoAccepts = isMonitors ? 'monitoring-agency' : accepts;
  return who === 'monitoring-agency' && agencyId === monitoringAgencyId ? 'supervisor' : who;
};

/** The agency whose people accept what the agency hands in; null where the supervisor does in person. */
export const acceptingAgency = (task: Terms, agencyId: string): string | null => {
  const who = whoAccepts(task, agencyId);
  return who === 'supervisor' ? null : (addressedAgency(who) ?? task.assignment.monitoringAgencyId);
};

/**
 * Who accepts products of the task, if only those of some lead: agencies, and the supervisor by name. While nobody leads,
 * who would accept.
 */
export const acceptorsOf = (task: Terms): readonly string[] => {
  const { assignees, supervisorId } = task.assignment;
  const leads = assignees.filter(({ role }) => role === 'lead').map(({ agencyId }) => agencyId);
  const accepting = (leads.length > 0 ? leads : ['']).map((lead) => acceptingAgency(task, lead));
  return [...new Set(accepting.map((agencyId) => agencyId ?? personName(supervisorId)))];
};
