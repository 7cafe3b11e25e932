import type { TaskEvent } from '#libs/domain/annex-task/events';
import { change } from '#libs/domain/annex-task/evolve-participant';
import { awaitingAcceptance, requestsOf } from '#libs/domain/annex-task/queries';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

type Part = Pick<Participant, 'cycle' | 'agencyId'>;

/** Whether something that the lead asked of others in its cycle is open: until then its product cannot be accepted. */
export const isCoordinating = (task: AssignedTask, { cycle, agencyId }: Part): boolean =>
  requestsOf(task, cycle, agencyId).some(({ request }) => request.status === 'open');

/** Every lead of which that holds, as `participantKey`, found in one look at the task. */
export const coordinatingLeads = (task: AssignedTask): ReadonlySet<string> => {
  const leads = new Set<string>();
  for (const { cycle, releasedAt, requests } of Object.values(task.participants)) {
    if (releasedAt !== undefined) continue;
    for (const { status, leadAgencyId } of requests)
      if (status === 'open') leads.add(participantKey(cycle, leadAgencyId));
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
  const ended = [...coordinatingLeads(before)].filter((key) => !still.has(key));
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
