import type { TaskEvent } from '#libs/domain/annex-task/events';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import { awaitingAcceptance, requestsOf } from '#libs/domain/annex-task/kernel/queries';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

type Part = Pick<Participant, 'cycle' | 'agencyId'>;

/** Whether something that the lead asked of others in its cycle is open: until then its product cannot be accepted. */
export const isCoordinating = (task: AssignedTask, { cycle, agencyId }: Part): boolean =>
  requestsOf(task, cycle, agencyId).some(({ request }) => request.status === 'open');

/** Whether something of what it asked was answered and waits for the lead, or all of it for others. */
export type OpenCoordination = 'asked' | 'answered';

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

/** What may end a coordination. */
const ending: readonly TaskEvent['type'][] = [
  ...(['CoordinationInputAccepted', 'CoordinationWaived', 'TaskReassigned', 'ParticipantSucceeded'] as const),
];

/** The task after an event: products that wait and whose coordination it has ended can be accepted from then on. */
export const withAcceptable = (
  before: AssignedTask,
  after: AssignedTask,
  { type }: TaskEvent,
  at: Instant,
): AssignedTask => {
  if (!ending.includes(type)) return after;
  const still = coordinatingLeads(after);
  const ended = [...coordinatingLeads(before).keys()].filter((key) => !still.has(key));
  return ended.reduce((task, key) => {
    const lead = task.participants[key];
    const waiting = lead && awaitingAcceptance(lead);
    if (!lead || !waiting || lead.releasedAt !== undefined) return task;
    return change(task, lead, (p) => ({
      ...p,
      deliverables: p.deliverables.map((d) => (d.n === waiting.n ? { ...d, acceptableSince: at } : d)),
    }));
  }, after);
};
