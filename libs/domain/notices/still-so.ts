import { owesToDirective } from '#libs/domain/annex-task/directive/state';
import { resolverSince, type DifficultyStatus } from '#libs/domain/annex-task/difficulty/state';
import { pendingAmendmentProposals } from '#libs/domain/annex-task/amendment/proposals';
import { findDeliverable, findRequest } from '#libs/domain/annex-task/kernel/address';
import { goesOn } from '#libs/domain/annex-task/group-members/group-members';
import { isCoordinating } from '#libs/domain/annex-task/coordination/open-coordination';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import {
  awaitingAcceptance,
  isSuspended,
  openCyclesOf,
  participantOf,
  pendingExtension,
  pendingProposal,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Deliverable, Participant } from '#libs/domain/annex-task/kernel/state';
import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** A notice as it waits to be sent. */
export interface WaitingNotice {
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly occurredAt: Instant;
}

/** Whether the agency has a part in the task, now or in the cycles to come. */
export const takesPart = (task: AssignedTask, { agencyId }: NoticeFacts): boolean =>
  agencyId !== null &&
  (task.assignment.assignees.some((one) => one.agencyId === agencyId) ||
    openCyclesOf(task).some(({ no }) => participantOf(task, no, agencyId) !== undefined));

/** Whether it takes part in what opens from now on. */
export const takesPartFurther = ({ assignment }: AssignedTask, { agencyId }: NoticeFacts): boolean =>
  assignment.assignees.some((one) => one.agencyId === agencyId && goesOn(one));

/** The agency's part where it is not finished, also while the task is suspended: an answer is told then as well. */
export const unfinished = (task: AssignedTask, { cycle, agencyId }: NoticeFacts): Participant | null => {
  if (task.kind !== 'open' || cycle === null || agencyId === null) return null;
  if (task.cycles[cycle]?.completedAt !== null) return null;
  const participant = participantOf(task, cycle, agencyId);
  return !participant || participant.completion ? null : participant;
};

export const debtor = (task: AssignedTask, facts: NoticeFacts): Participant | null =>
  isSuspended(task) ? null : unfinished(task, facts);

/** Whether the product is still to be mended and handed in again: it came back, and no later version is under way. */
export const sentBack = (
  task: AssignedTask,
  facts: NoticeFacts,
  status: Extract<Deliverable['status'], 'returned' | 'sent-back'>,
): boolean => {
  const products = unfinished(task, facts)?.deliverables ?? [];
  return products
    .filter((one) => one.status !== 'withdrawn')
    .some((one, i, all) => one.n === facts.deliverable && one.status === status && i === all.length - 1);
};

/** Whether the ball is still with the agency, for the deadline that the notice names. */
export const owesProduct = (task: AssignedTask, facts: NoticeFacts): boolean => {
  const participant = debtor(task, facts);
  return (
    participant !== null && !awaitingAcceptance(participant) && participant.approvedDue === facts.deadline
  );
};

export const owesReport = (task: AssignedTask, { facts, occurredAt }: WaitingNotice): boolean =>
  debtor(task, facts)?.progress.every((report) => report.at <= occurredAt) ?? false;

/** The request, where somebody still waits for something about it. */
export const openRequest = (task: AssignedTask, { request, cycle }: NoticeFacts) => {
  const found = findRequest(task, request ?? 0);
  if (isRejection(found) || task.kind !== 'open' || isSuspended(task)) return null;
  if (cycle === null || task.cycles[cycle]?.completedAt !== null) return null;
  return found.request.status === 'open' ? found : null;
};

export const inputWaits = (task: AssignedTask, facts: NoticeFacts): boolean =>
  openRequest(task, facts)?.request.inputs.at(-1)?.status === 'submitted';

/** Whether whoever was asked has not answered; the notice names the lead that asks. */
export const waitsForInput = (task: AssignedTask, facts: NoticeFacts): boolean => {
  const found = openRequest(task, facts);
  return found !== null && found.request.inputs.at(-1)?.status !== 'submitted';
};

/** Whether the agency that the notice names still owes an input, by the day that it names. */
export const owesInput = (task: AssignedTask, facts: NoticeFacts): boolean => {
  const found = openRequest(task, facts);
  if (found === null || found.participant.agencyId !== facts.agencyId) return false;
  return found.request.due === facts.deadline && waitsForInput(task, facts);
};

/** Nobody is asked to decide while the task is suspended; what is handed in meanwhile is told all the same. */
const stoodBy = (task: AssignedTask, { occurredAt }: WaitingNotice): boolean => {
  const suspendedSince = suspensionOf(task)?.from;
  return task.kind === 'open' && (suspendedSince === undefined || suspendedSince < occurredAt);
};

export const awaits = (
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
  if (isRejection(found) || found.deliverable.status !== whom) return false;
  // What waits for a head is the successor's once it has gone along.
  return whom === 'awaiting-acceptance' || found.participant.agencyId === facts.agencyId;
};

/** Whether the product that the notice is about can be accepted, which it cannot while a coordination is open. */
export const canBeAccepted = (task: AssignedTask, notice: WaitingNotice): boolean => {
  if (!awaits(task, notice)) return false;
  const { facts } = notice;
  const found = facts.deliverable === null ? null : findDeliverable(task, facts.deliverable);
  const participant = found === null || isRejection(found) ? debtor(task, facts) : found.participant;
  return participant !== null && !isCoordinating(task, participant);
};

/** Whether the supervisor is still asked to decide what the notice is about. */
export const undecided = (task: AssignedTask, notice: WaitingNotice): boolean => {
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
export const owesAnswer = (task: AssignedTask, { directive: n, agencyId }: NoticeFacts): boolean => {
  const directive = task.directives?.find((d) => d.n === n);
  const addressee = directive?.addressees.find((a) => a.agencyId === agencyId);
  if (!directive || !addressee || task.kind !== 'open' || isSuspended(task)) return false;
  return owesToDirective(directive, addressee);
};

/** Whether the difficulty still waits for the one for whom it waited when the notice was made. */
export const asMadeThen = (
  task: AssignedTask,
  { kind, facts, occurredAt }: WaitingNotice,
  as?: DifficultyStatus,
): boolean => {
  const difficulty = task.difficulties?.find(({ n }) => n === facts.difficulty);
  if (!difficulty || task.kind !== 'open' || isSuspended(task)) return false;
  const { status, raisedAt, consolidated } = difficulty;
  if (as !== undefined && status !== as) return false;
  if (status === 'resolved') return false;
  const since = resolverSince(difficulty) ?? consolidated?.at ?? raisedAt;
  // A reminder of the very moment in which it was given to somebody else is not theirs.
  return kind === 'remind-difficulty' ? since < occurredAt : since <= occurredAt;
};
