import { pendingAmendmentProposals } from '#libs/domain/annex-task/amendment-proposals';
import { findDeliverable, findRequest } from '#libs/domain/annex-task/address';
import { resolverSince } from '#libs/domain/annex-task/difficulties';
import { owesToDirective } from '#libs/domain/annex-task/directives';
import { suspensionOf } from '#libs/domain/annex-task/paused';
import {
  awaitingAcceptance,
  isSuspended,
  participantOf,
  pendingExtension,
  pendingProposal,
} from '#libs/domain/annex-task/queries';
import type { AssignedTask, Participant, TaskState } from '#libs/domain/annex-task/state';
import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** A notice as it waits to be sent. */
export interface WaitingNotice {
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly occurredAt: Instant;
}

const debtor = (task: AssignedTask, { cycle, agencyId }: NoticeFacts): Participant | null => {
  if (task.kind !== 'open' || isSuspended(task) || cycle === null || agencyId === null) return null;
  if (task.cycles[cycle]?.completedAt !== null) return null;
  const participant = participantOf(task, cycle, agencyId);
  return !participant || participant.completion ? null : participant;
};

/** Whether the ball is still with the agency, for the deadline that the notice names. */
const owesProduct = (task: AssignedTask, facts: NoticeFacts): boolean => {
  const participant = debtor(task, facts);
  return (
    participant !== null && !awaitingAcceptance(participant) && participant.approvedDue === facts.deadline
  );
};

const owesReport = (task: AssignedTask, { facts, occurredAt }: WaitingNotice): boolean =>
  debtor(task, facts)?.progress.every((report) => report.at <= occurredAt) ?? false;

/** The request, where somebody still waits for something about it. */
const openRequest = (task: AssignedTask, { request, cycle }: NoticeFacts) => {
  const found = findRequest(task, request ?? 0);
  if (isRejection(found) || task.kind !== 'open' || isSuspended(task)) return null;
  if (cycle === null || task.cycles[cycle]?.completedAt !== null) return null;
  return found.request.status === 'open' ? found : null;
};

const inputWaits = (task: AssignedTask, facts: NoticeFacts): boolean =>
  openRequest(task, facts)?.request.inputs.at(-1)?.status === 'submitted';

/** Whether the agency that the notice names still owes an input, by the day that it names. */
const owesInput = (task: AssignedTask, facts: NoticeFacts): boolean => {
  const found = openRequest(task, facts);
  if (found === null || found.participant.agencyId !== facts.agencyId) return false;
  return found.request.due === facts.deadline && found.request.inputs.at(-1)?.status !== 'submitted';
};

/** Nobody is asked to decide while the task is suspended; what is handed in meanwhile is told all the same. */
const stoodBy = (task: AssignedTask, { occurredAt }: WaitingNotice): boolean => {
  const suspendedSince = suspensionOf(task)?.from;
  return task.kind === 'open' && (suspendedSince === undefined || suspendedSince < occurredAt);
};

const awaits = (
  task: AssignedTask,
  notice: WaitingNotice,
  whom: 'awaiting-sign-off' | 'awaiting-acceptance' = 'awaiting-acceptance',
): boolean => {
  const { facts } = notice;
  if (!stoodBy(task, notice)) return false;
  if (facts.deliverable === null) {
    const participant = debtor(task, facts);
    return participant !== null && awaitingAcceptance(participant) !== undefined;
  }
  const found = findDeliverable(task, facts.deliverable);
  return !isRejection(found) && found.deliverable.status === whom;
};

/** Whether the supervisor is still asked to decide what the notice is about. */
const undecided = (task: AssignedTask, notice: WaitingNotice): boolean => {
  const { facts } = notice;
  if (facts.amendmentProposal !== undefined) {
    const pending = pendingAmendmentProposals(task).some(({ n }) => n === facts.amendmentProposal);
    return pending && stoodBy(task, notice);
  }
  const participant = debtor(task, facts);
  if (participant === null) return false;
  return facts.proposal === undefined
    ? pendingExtension(participant)?.n === facts.extension
    : pendingProposal(participant)?.n === facts.proposal;
};

/** Whether the agency still has something to say to the directive. */
const owesAnswer = (task: AssignedTask, { directive: n, agencyId }: NoticeFacts): boolean => {
  const directive = task.directives?.find((d) => d.n === n);
  const addressee = directive?.addressees.find((a) => a.agencyId === agencyId);
  if (!directive || !addressee || task.kind !== 'open' || isSuspended(task)) return false;
  return owesToDirective(directive, addressee);
};

/** Whether the difficulty still waits for the one for whom it waited when the notice was made. */
const asMadeThen = (task: AssignedTask, { facts, occurredAt }: WaitingNotice): boolean => {
  const difficulty = task.difficulties?.find(({ n }) => n === facts.difficulty);
  if (!difficulty || task.kind !== 'open' || isSuspended(task)) return false;
  const { status, raisedAt, consolidated } = difficulty;
  return status !== 'resolved' && (resolverSince(difficulty) ?? consolidated?.at ?? raisedAt) <= occurredAt;
};

/** What people did and decided is told in any case; the task need not be looked at. */
export const alwaysTold: readonly NoticeKind[] = [
  'assigned-lead',
  'assigned-coordinator',
  'coordination-requested',
  'coordination-accepted',
  'coordination-returned',
  'coordination-waived',
  'deliverable-returned',
  'deliverable-approved',
  'extension-granted',
  'extension-refused',
  'extension-lapsed',
  'coordination-moved',
  'amendment-proposal-decided',
  'return-decided',
  'return-lapsed',
  'task-reassigned',
  'task-released',
  'task-suspended',
  'task-resumed',
  'task-amended',
  'task-cancelled',
  'directive-issued',
  'conclusion-issued',
  'criticism-issued',
  'commendation-issued',
  'directive-answered',
  'officer-assigned',
  'sign-off-refused',
  'difficulty-assigned',
  'difficulty-in-hand',
  'difficulty-resolved',
  'official-reminder-recorded',
];

/**
 * Whether a notice that has not left yet still asks for something. Answers of people (an assignment, a
 * return, an approval) are told in any case; a reminder of what has been done meanwhile is not.
 *
 * @param state the task as it is now
 */
export const stillWanted = (notice: WaitingNotice, state: TaskState): boolean => {
  if (state.kind === 'unassigned') return false;
  const { kind, facts } = notice;
  switch (kind) {
    case 'assigned-lead':
    case 'assigned-coordinator':
    case 'coordination-requested':
    case 'coordination-accepted':
    case 'coordination-returned':
    case 'coordination-waived':
    case 'deliverable-returned':
    case 'deliverable-approved':
    case 'extension-granted':
    case 'extension-refused':
    case 'extension-lapsed':
    case 'coordination-moved':
    case 'amendment-proposal-decided':
    case 'return-decided':
    case 'return-lapsed':
    case 'task-reassigned':
    case 'task-released':
    case 'task-suspended':
    case 'task-resumed':
    case 'task-amended':
    case 'task-cancelled':
    case 'directive-issued':
    case 'conclusion-issued':
    case 'criticism-issued':
    case 'commendation-issued':
    case 'directive-answered':
    case 'officer-assigned':
    case 'sign-off-refused':
    case 'difficulty-assigned':
    case 'difficulty-in-hand':
    case 'difficulty-resolved':
    case 'official-reminder-recorded':
      return true;
    case 'amendment-proposed':
    case 'return-proposed':
    case 'extension-requested':
    case 'remind-decision':
      return undecided(state, notice);
    case 'remind-directive':
      return owesAnswer(state, facts);
    case 'difficulty-raised':
    case 'difficulty-consolidated':
    case 'remind-difficulty':
      return asMadeThen(state, notice);
    case 'remind-acknowledgement':
      return debtor(state, facts)?.acknowledgedAt === null;
    case 'remind-interim':
      return owesReport(state, notice);
    case 'remind-deadline':
    case 'remind-overdue':
    case 'deadline-missed':
      return owesProduct(state, facts);
    case 'remind-coordination':
    case 'coordination-missed':
    case 'coordination-late':
      return owesInput(state, facts);
    case 'coordination-submitted':
      return inputWaits(state, facts);
    case 'deliverable-prepared':
    case 'remind-sign-off':
      return awaits(state, notice, 'awaiting-sign-off');
    case 'deliverable-submitted':
    case 'remind-acceptance':
      return awaits(state, notice);
    case 'escalated':
      switch (facts.escalation?.about) {
        case 'coordination':
          return owesInput(state, facts);
        case 'acceptance':
          return awaits(state, notice);
        case 'decision':
          return undecided(state, notice);
        case 'directive':
          return owesAnswer(state, facts);
        case 'difficulty':
          return asMadeThen(state, notice);
        case 'deadline':
        case undefined:
          return owesProduct(state, facts);
      }
  }
};
