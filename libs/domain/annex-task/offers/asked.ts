import type { AvailableAction } from '#libs/domain/annex-task/offers/actions-of-task';
import type { ExpectedType } from '#libs/domain/annex-task/offers/expected-actions';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { participantKey, type AssignedTask, type Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** Since when something is expected, who asked for it, and in which words where it was asked for again. */
export interface Asked {
  readonly at: Instant;
  /** Null with `userId` null: the plan asks for it. */
  readonly agencyId: string | null;
  readonly userId: string | null;
  /** Why it is asked for again; null where it is for the first time. */
  readonly reason: string | null;
}

const byAgency = (agencyId: string, at: Instant): Asked => ({ at, agencyId, userId: null, reason: null });
const byPerson = (userId: string, at: Instant): Asked => ({ at, agencyId: null, userId, reason: null });
const byPlan = (at: Instant): Asked => ({ at, agencyId: null, userId: null, reason: null });

/** The first that some part tells. */
const inParts = (task: AssignedTask, tell: (part: Participant) => Asked | undefined): Asked | null => {
  for (const part of Object.values(task.participants)) {
    const asked = tell(part);
    if (asked) return asked;
  }
  return null;
};

const product = (task: AssignedTask, n: number | null): Asked | null =>
  inParts(task, ({ agencyId, deliverables }) => {
    const found = deliverables.find((d) => d.n === n);
    if (found === undefined) return undefined;
    const since = [found.knownAt ?? found.submittedAt, found.acceptableSince ?? ''].sort().at(-1);
    return found.status === 'awaiting-sign-off'
      ? byPerson(found.submittedBy, found.submittedAt)
      : byAgency(agencyId, since ?? found.submittedAt);
  });

const proposal = (task: AssignedTask, n: number | null): Asked | null =>
  inParts(task, ({ agencyId, returnProposals = [] }) => {
    const found = returnProposals.find((one) => one.n === n);
    return found && byAgency(agencyId, found.proposedAt);
  });

const difficulty = ({ difficulties = [] }: AssignedTask, n: number | null): Asked | null => {
  const found = difficulties.find((one) => one.n === n);
  if (found === undefined) return null;
  const { status, assigned, consolidated, agencyId, raisedAt } = found;
  if (status === 'assigned' && assigned) return byPerson(assigned.by, assigned.takenOverAt ?? assigned.at);
  if (status === 'consolidated' && consolidated) return byPerson(consolidated.by, consolidated.at);
  return byAgency(agencyId, raisedAt);
};

const input = (task: AssignedTask, n: number | null): Asked | null =>
  inParts(task, ({ agencyId, requests }) => {
    const found = requests.flatMap(({ inputs }) => inputs).find((one) => one.n === n);
    return found && byAgency(agencyId, found.submittedAt);
  });

const request = (task: AssignedTask, n: number | null): Asked | null =>
  inParts(task, ({ requests }) => {
    const found = requests.find((one) => one.n === n);
    if (found === undefined) return undefined;
    const { leadAgencyId, requestedAt, inputs } = found;
    return { ...byAgency(leadAgencyId, requestedAt), reason: inputs.at(-1)?.reason ?? null };
  });

const missed = (task: AssignedTask, n: number | null): Asked | null =>
  inParts(task, ({ agencyId, requests }) => {
    const found = requests.find((one) => one.n === n);
    return found && byAgency(agencyId, found.missedAt ?? found.requestedAt);
  });

/** A part as it was given, or as its last product came back. */
const part = (task: AssignedTask, cycle: number, agencyId: string | null): Asked => {
  const own = task.participants[participantKey(cycle, agencyId ?? '')];
  const last = own?.deliverables.at(-1);
  if (last?.status === 'returned' && last.decidedAt !== null) {
    const { accepts, supervisorId, monitoringAgencyId } = task.assignment;
    const by =
      accepts === 'supervisor'
        ? byPerson(supervisorId, last.decidedAt)
        : byAgency(addressedAgency(accepts) ?? monitoringAgencyId, last.decidedAt);
    return { ...by, reason: last.reason };
  }
  if (last?.status === 'sent-back')
    return { ...byPlan(last.decidedAt ?? last.submittedAt), reason: last.reason };
  return byPlan(own?.takenOverAt ?? task.cycles[cycle]?.openedAt ?? task.assignedAt);
};

/**
 * By whom something that is expected in the task was asked for, and since when; null where nothing tells.
 *
 * @param agencyId for which it is expected; null of a person above the agencies
 */
export const askedIn = (
  task: AssignedTask,
  { type, cycle, n }: AvailableAction,
  agencyId: string | null,
): Asked | null => {
  // Nothing else is ever expected of anybody.
  const expected = type as ExpectedType;
  switch (expected) {
    case 'ApproveDeliverable':
    case 'ReturnDeliverable':
    case 'SignOffDeliverable':
      return product(task, n);
    case 'DecideExtension':
      return inParts(task, (p) => {
        const found = p.extensions?.find((one) => one.n === n);
        return found && byAgency(p.agencyId, found.requestedAt);
      });
    case 'DecideReturnProposal':
    case 'GiveOpinion':
      return proposal(task, n);
    case 'DecideAmendmentProposal': {
      const found = task.amendmentProposals?.find((one) => one.n === n);
      return found ? byAgency(found.agencyId, found.proposedAt) : null;
    }
    case 'AssignDifficulty':
    case 'ConsolidateDifficulty':
    case 'ResolveDifficulty':
      return difficulty(task, n);
    case 'SubmitCoordinationInput':
      return request(task, n);
    case 'AcceptCoordinationInput':
      return input(task, n);
    case 'WaiveCoordination':
      return missed(task, n);
    case 'AnswerDirective':
    case 'AcknowledgeDirective': {
      const found = task.directives?.find((one) => one.n === n);
      return found ? byPerson(found.issuedBy, found.issuedAt) : null;
    }
    case 'Acknowledge':
    case 'NameGroupMembers':
      return byPlan(task.cycles[cycle]?.openedAt ?? task.assignedAt);
    case 'SubmitDeliverable':
      return part(task, cycle, agencyId);
    case 'ResumeTask': {
      const found = suspensionOf(task);
      return found ? byPerson(found.by, found.from) : null;
    }
  }
};
