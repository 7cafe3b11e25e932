import type { OpenCoordination } from '#libs/domain/annex-task/kernel/step';
import { requestsOf } from '#libs/domain/annex-task/kernel/queries';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';

type Part = Pick<Participant, 'cycle' | 'agencyId'>;

/** Whether something that the lead asked of others in its cycle is open: until then its product cannot be accepted. */
export const isCoordinating = (task: AssignedTask, { cycle, agencyId }: Part): boolean =>
  requestsOf(task, cycle, agencyId).some(({ request }) => request.status === 'open');

/** Every lead of which that holds, by `participantKey`, found in one look at the task. */
export const coordinatingLeads = (task: AssignedTask): ReadonlyMap<string, OpenCoordination> => {
  const leads = new Map<string, OpenCoordination>();
  for (const { cycle, releasedAt, requests } of Object.values(task.participants)) {
    if (releasedAt !== undefined) continue;
    for (const { status, leadAgencyId, inputs } of requests) {
      if (status !== 'open') continue;
      const key = participantKey(cycle, leadAgencyId);
      if (inputs.at(-1)?.status === 'submitted') leads.set(key, 'answered');
      else if (!leads.has(key)) leads.set(key, 'asked');
    }
  }
  return leads;
};
