import { coordinatingLeads } from '#libs/domain/annex-task/coordination/open-coordination';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import { awaitingAcceptance } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** What may end a coordination. */
const ending: readonly TaskEvent['type'][] = [
  'CoordinationInputAccepted',
  'CoordinationWaived',
  'TaskReassigned',
  'ParticipantSucceeded',
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
