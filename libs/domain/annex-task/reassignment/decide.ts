import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';
import { findOwn, findProposal } from '#libs/domain/annex-task/kernel/address';
import type { ReassignmentCommand } from '#libs/domain/annex-task/reassignment/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { goesOn } from '#libs/domain/annex-task/group-members/group-members';
import type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import {
  awaitingAcceptance,
  openCyclesOf,
  participantOf,
  pendingProposal,
  proposalsOf,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Assignee, Participant } from '#libs/domain/annex-task/kernel/state';
import { endOfTerm } from '#libs/domain/policy/offsets';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** A unit may say that a task is not its own while it is asked to acknowledge it, and not later. */
export const proposeReturn = (
  command: OfType<ReassignmentCommand, 'ProposeReturn'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<ReassignmentEvent> => {
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const { cycle, participant } = found;
  const pending = pendingProposal(participant);
  if (pending) return reject('RETURN_PROPOSAL.PENDING', { proposal: pending.n });
  const { acknowledgeWithin } = context.policy;
  const start = countedFrom(task, participant.takenOverAt ?? cycle.openedAt);
  const until = endOfTerm(start, acknowledgeWithin, context.calendar);
  if (context.now > until) return reject('RETURN_PROPOSAL.TOO_LATE', { deadline: until });
  const suggestedAgencyId = command.suggestedAgencyId ?? null;
  if (suggestedAgencyId !== null && !Object.hasOwn(context.directory.agencies, suggestedAgencyId))
    return reject('DIRECTORY.UNKNOWN_AGENCY', { id: suggestedAgencyId });
  const proposal = Math.max(0, ...proposalsOf(task).map(({ n }) => n)) + 1;
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  const { kind, reason } = command;
  const by = userOf(context.actor);
  return [{ type: 'ReturnProposed', data: { ...of, proposal, kind, by, reason, suggestedAgencyId } }];
};

const undecided = (task: AssignedTask, n: number) => {
  const found = findProposal(task, n);
  if (isRejection(found)) return found;
  return found.proposal.status === 'proposed' ? found : reject('RETURN_PROPOSAL.DECIDED', { proposal: n });
};

/** Nobody says or decides whether their own agency is to be let go. */
const isOwn = (
  { participant, proposal }: { participant: Participant; proposal: ReturnProposal },
  { actor }: TaskContext,
): boolean =>
  userOf(actor) === proposal.proposedBy ||
  (actor.kind === 'person' && actor.agencyId === participant.agencyId);

export const giveOpinion = (
  { proposal, opinion }: OfType<ReassignmentCommand, 'GiveOpinion'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<ReassignmentEvent> => {
  const found = undecided(task, proposal);
  if (isRejection(found)) return found;
  if (isOwn(found, context)) return reject('RETURN_PROPOSAL.OWN', { proposal });
  const of = { cycle: found.cycle.no, agencyId: found.participant.agencyId };
  return [{ type: 'ReturnOpinionGiven', data: { ...of, proposal, by: userOf(context.actor), opinion } }];
};

/** Whether `to` may take over from `from`. */
const refuseSuccessor = (
  task: AssignedTask,
  from: Assignee,
  to: string | null,
  { directory, now }: TaskContext,
): Rejection | null => {
  const { assignees, taskId } = task.assignment;
  if (to === null) {
    const leads = assignees.filter((a) => a.role === 'lead' && a.agencyId !== from.agencyId && goesOn(a));
    return leads.length > 0 ? null : reject('TASK.NO_LEAD', { taskId });
  }
  const agency = own(directory.agencies, to);
  if (!agency) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: to });
  const today = dateOf(now);
  if ((agency.validTo !== null && agency.validTo < today) || (agency.validFrom ?? today) > today)
    return reject('REASSIGNMENT.AGENCY_NOT_IN_FORCE', { agencyId: to });
  // No one coordinates with itself, nobody leads twice, and what is accepted already is not owed again.
  const isDone = openCyclesOf(task).some(
    ({ no }) => (participantOf(task, no, to)?.completion ?? null) !== null,
  );
  return isDone || assignees.some((a) => a.agencyId === to)
    ? reject('REASSIGNMENT.TAKES_PART_ALREADY', { agencyId: to })
    : null;
};

const reassigned = (
  task: AssignedTask,
  context: TaskContext,
  { from, to, ...why }: Omit<OfType<ReassignmentCommand, 'ReassignTask'>, 'type'>,
): Decided<ReassignmentEvent> => {
  const assignee = task.assignment.assignees.find((a) => a.agencyId === from);
  if (!assignee) return reject('REASSIGNMENT.TAKES_NO_PART', { agencyId: from });
  const refused = refuseSuccessor(task, assignee, to ?? null, context);
  if (refused) return refused;
  for (const { no } of openCyclesOf(task)) {
    const participant = participantOf(task, no, from);
    const waiting = participant && awaitingAcceptance(participant);
    if (waiting) return reject('REASSIGNMENT.DELIVERABLE_WAITS', { deliverable: waiting.n });
  }
  const { reason, document = null } = why;
  const data = { from, to: to ?? null, role: assignee.role, by: userOf(context.actor), reason, document };
  return [{ type: 'TaskReassigned', data }];
};

export const reassign = (
  { type: _, ...command }: OfType<ReassignmentCommand, 'ReassignTask'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<ReassignmentEvent> => reassigned(task, context, command);

export const decideProposal = (
  command: OfType<ReassignmentCommand, 'DecideReturnProposal'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<ReassignmentEvent> => {
  const found = undecided(task, command.proposal);
  if (isRejection(found)) return found;
  const { cycle, participant, proposal } = found;
  if (isOwn(found, context)) return reject('RETURN_PROPOSAL.OWN', { proposal: proposal.n });
  const { accepted, document = null } = command;
  const answer = command.answer?.trim() || null;
  if (!accepted && answer === null) return reject('RETURN_PROPOSAL.ANSWER_MISSING', { proposal: proposal.n });
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  const data = { ...of, proposal: proposal.n, by: userOf(context.actor), accepted, answer, document };
  const decided: ReassignmentEvent = { type: 'ReturnProposalDecided', data };
  // What is adjusted is said by an amendment, which names its document.
  if (!accepted || proposal.kind === 'adjust') return [decided];
  const { agencyId: from } = participant;
  const reason = answer ?? proposal.reason;
  const moved = reassigned(task, context, {
    from,
    to: command.to,
    reason,
    document: document ?? undefined,
  });
  return isRejection(moved) ? moved : [decided, ...moved];
};
