import { decisionOverdueFrom } from '#libs/domain/annex-task/kernel/asked-in-time';
import { isCoordinating } from '#libs/domain/annex-task/coordination/open-coordination';
import {
  isSuspended,
  pendingProposal,
  awaitingAcceptance,
  requestsOf,
} from '#libs/domain/annex-task/kernel/queries';
import { leadsInQuestion } from '#libs/domain/annex-task/standing/status';
import type { AssignedTask, CoordinationRequest, Participant } from '#libs/domain/annex-task/kernel/state';
import { acceptingAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import type { Instant } from '#libs/domain/shared/time';

/** What somebody is waited for. */
export type AwaitedAct = 'acknowledgement' | 'product' | 'coordination' | 'acceptance' | 'decision';

/** Who is waited for: an agency, or the supervisor in person. */
export interface Awaited {
  readonly act: AwaitedAct;
  readonly agencyId: string | null;
  readonly userId: string | null;
}

const agency = (act: AwaitedAct, agencyId: string): Awaited => ({ act, agencyId, userId: null });

/** Once an input lies with the lead, it is the lead who is waited for. */
const unanswered = ({ status, inputs }: CoordinationRequest): boolean =>
  status === 'open' && inputs.at(-1)?.status !== 'submitted';

/** Whether a later deadline was asked for in time, and the present one has passed without a decision. */
const waitsForDecision = (lead: Participant, at: Instant | null): boolean => {
  const from = decisionOverdueFrom(lead);
  return from !== null && at !== null && at >= from;
};

/**
 * Who is waited for before one lead of a cycle is done; nobody while the task is suspended, or when nothing is
 * owed. A product waits for whoever accepts it, and a proposal to return the task for the supervisor; a lead
 * that has asked others waits for those who have not answered, in the order of their ids. So does its product where
 * it was handed in meanwhile; once all have answered it waits for the lead, who accepts what they sent or lets it go.
 *
 * @param at when; where it is null nobody is late for what they were asked in time and have not decided
 */
export const awaitedOf = (
  task: AssignedTask,
  lead: Participant,
  at: Instant | null = null,
): readonly Awaited[] => {
  const { supervisorId } = task.assignment;
  if (task.kind !== 'open' || lead.completion !== null || isSuspended(task)) return [];
  const accepting = acceptingAgency(task, lead.agencyId);
  if (awaitingAcceptance(lead) && !isCoordinating(task, lead))
    return accepting === null
      ? [{ act: 'acceptance', agencyId: null, userId: supervisorId }]
      : [agency('acceptance', accepting)];
  if (pendingProposal(lead) || waitsForDecision(lead, at))
    return [{ act: 'decision', agencyId: null, userId: supervisorId }];
  const asked = requestsOf(task, lead.cycle, lead.agencyId)
    .filter(({ request }) => unanswered(request))
    .map(({ coordinator }) => coordinator.agencyId);
  if (asked.length > 0) return [...new Set(asked)].sort().map((unit) => agency('coordination', unit));
  return [agency(lead.acknowledgedAt === null ? 'acknowledgement' : 'product', lead.agencyId)];
};

/** Who is waited for in a task, each once for each act, whichever of its leads wait for them. */
export const awaitedInTask = (task: AssignedTask): readonly Awaited[] => {
  const all = leadsInQuestion(task).flatMap((lead) => awaitedOf(task, lead));
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
};
