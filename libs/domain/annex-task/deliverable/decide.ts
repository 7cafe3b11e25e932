import { findDeliverable, findOwn } from '#libs/domain/annex-task/kernel/address';
import { isClassified } from '#libs/domain/annex-task/kernel/classified';
import type { DeliverableCommand } from '#libs/domain/annex-task/deliverable/commands';
import { knownLater, type TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import { needsSignOff } from '#libs/domain/annex-task/deliverable/decide-sign-off';
import type { DeliverableEvent } from '#libs/domain/annex-task/deliverable/events';
import { requestsMovedWith } from '#libs/domain/annex-task/coordination/moved-requests';
import { judgedAt } from '#libs/domain/annex-task/kernel/paused';
import { awaitingAcceptance, awaitingSignOff, requestsOf } from '#libs/domain/annex-task/kernel/queries';
import type {
  AssignedTask,
  Completion,
  Deliverable,
  Participant,
} from '#libs/domain/annex-task/kernel/state';
import { acceptingAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import { acceptsFrom } from '#libs/domain/permissions/permissions';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import type { Decided, OfType } from '#libs/domain/shared/decider';

export const submitDeliverable = (
  command: OfType<DeliverableCommand, 'SubmitDeliverable'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DeliverableEvent> => {
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const { participant, cycle } = found;
  const { summary, files } = command;
  const document = command.document ?? null;
  if (participant.completion) return reject('DELIVERABLE.ALREADY_APPROVED', { cycle: cycle.no });
  const waiting = awaitingAcceptance(participant) ?? awaitingSignOff(participant);
  if (waiting) return reject('DELIVERABLE.ALREADY_SUBMITTED', { deliverable: waiting.n });
  if (files.length === 0 && !document?.number) return reject('DELIVERABLE.NO_CONTENT');
  if (isClassified(command.classification, document)) return reject('DOCUMENT.CLASSIFIED');
  const by = userOf(context.actor);
  const deliverable = task.counters.deliverables + 1;
  const data = { cycle: cycle.no, agencyId: participant.agencyId, deliverable, by, summary, files, document };
  const inside = needsSignOff(context) && { awaitsSignOff: true as const };
  const known = knownLater(context);
  return [{ type: 'DeliverableSubmitted', data: { ...data, ...inside, ...known } }];
};

/** The deliverable if whoever accepts it still has to decide. */
const undecided = (task: AssignedTask, n: number) => {
  const found = findDeliverable(task, n);
  if (isRejection(found)) return found;
  switch (found.deliverable.status) {
    case 'awaiting-acceptance':
      return found;
    case 'awaiting-sign-off':
    case 'sent-back':
      return reject('DELIVERABLE.NOT_SIGNED_OFF', { deliverable: n });
    case 'approved':
      return reject('DELIVERABLE.ALREADY_APPROVED', { deliverable: n });
    case 'returned':
      return reject('DELIVERABLE.ALREADY_RETURNED', { deliverable: n });
    case 'withdrawn':
      return reject('DELIVERABLE.WITHDRAWN', { deliverable: n });
  }
};

/** What has not left the agency can be taken back as well as what nobody has decided about. */
const withdrawable = (task: AssignedTask, n: number) => {
  const found = findDeliverable(task, n);
  return !isRejection(found) && found.deliverable.status === 'awaiting-sign-off' ? found : undecided(task, n);
};

export const withdrawDeliverable = (
  command: OfType<DeliverableCommand, 'WithdrawDeliverable'>,
  task: AssignedTask,
  { actor }: TaskContext,
): Decided<DeliverableEvent> => {
  const found = withdrawable(task, command.deliverable);
  if (isRejection(found)) return found;
  const { cycle, participant } = found;
  if (actor.kind !== 'person' || actor.agencyId !== participant.agencyId)
    return reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  const { deliverable, reason } = command;
  const data = { cycle: cycle.no, agencyId: participant.agencyId, deliverable, reason };
  return [{ type: 'DeliverableWithdrawn', data }];
};

/** Nobody decides to their own benefit. */
const isOwn = (participant: Participant, deliverable: Deliverable, { actor }: TaskContext): boolean =>
  actor.kind === 'person' &&
  (actor.userId === deliverable.submittedBy || actor.agencyId === participant.agencyId);

/** What waits for a decision of the actor, who may accept what one lead hands in but not what another one does. */
const decidable = (
  { type, deliverable: n }: OfType<DeliverableCommand, 'ApproveDeliverable' | 'ReturnDeliverable'>,
  task: AssignedTask,
  context: TaskContext,
) => {
  const found = undecided(task, n);
  if (isRejection(found)) return found;
  const { participant, deliverable } = found;
  if (isOwn(participant, deliverable, context))
    return reject('DELIVERABLE.OWN_SUBMISSION', { deliverable: n });
  const { actor } = context;
  return actor.kind === 'person' && acceptsFrom(participant.agencyId, task, actor)
    ? found
    : reject('ACTOR.NOT_PERMITTED', { command: type });
};

/** Lateness is judged by when the accepted version was submitted, not by how long the approver took. */
const completionOf = (
  task: AssignedTask,
  { originalDue, approvedDue }: Participant,
  submittedAt: Instant,
  now: Instant,
): Completion => {
  // Time does not pass while the task is suspended; what was suspended before has moved the approved deadline.
  const judged = judgedAt(task, submittedAt);
  return {
    reportedAt: submittedAt,
    acceptedAt: now,
    lateAgainstOriginal: originalDue !== null && judged > originalDue,
    lateAgainstApproved: approvedDue !== null && judged > approvedDue,
  };
};

export const approveDeliverable = (
  command: OfType<DeliverableCommand, 'ApproveDeliverable'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DeliverableEvent> => {
  const found = decidable(command, task, context);
  if (isRejection(found)) return found;
  const { cycle, participant, deliverable } = found;
  const open = requestsOf(task, cycle.no, participant.agencyId).find((r) => r.request.status === 'open');
  if (open) return reject('TASK.COORDINATION_OPEN', { request: open.request.n });
  const completion = completionOf(task, participant, deliverable.submittedAt, context.now);
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  const document = command.document !== undefined && { document: command.document };
  const data = { ...of, deliverable: deliverable.n, completion, ...document };
  return [{ type: 'DeliverableApproved', data }];
};

export const returnDeliverable = (
  command: OfType<DeliverableCommand, 'ReturnDeliverable'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DeliverableEvent> => {
  const found = decidable(command, task, context);
  if (isRejection(found)) return found;
  const { cycle, participant, deliverable } = found;
  const newDue = command.newDue === undefined ? null : deadlineOf(command.newDue);
  if (newDue !== null) {
    // A new deadline is a change, and changes are decided by the supervisor, not by who only proposes them.
    if (acceptingAgency(task, participant.agencyId) !== null) return reject('DEADLINE.NOT_AUTHORISED');
    if (newDue <= context.now) return reject('DEADLINE.IN_PAST', { deadline: newDue });
    if (participant.approvedDue !== null && newDue <= participant.approvedDue)
      return reject('DEADLINE.NOT_LATER', { deadline: participant.approvedDue });
  }
  const { reason } = command;
  const data = {
    cycle: cycle.no,
    agencyId: participant.agencyId,
    deliverable: deliverable.n,
    reason,
    newDue,
    ...(newDue !== null && { requests: requestsMovedWith(task, participant, newDue, context) }),
    ...(command.document !== undefined && { document: command.document }),
  };
  return [{ type: 'DeliverableReturned', data }];
};
