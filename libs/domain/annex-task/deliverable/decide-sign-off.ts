import { findDeliverable } from '#libs/domain/annex-task/kernel/address';
import type { DeliverableCommand } from '#libs/domain/annex-task/deliverable/commands';
import { knownLater, type TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { DeliverableEvent } from '#libs/domain/annex-task/deliverable/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { covers } from '#libs/domain/delegation/acts';
import { userOf, type Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** Whether the actor is the head, or acts for the head in what includes letting products leave the agency. */
const mayLetLeave = (actor: Actor): boolean =>
  actor.kind === 'person' &&
  actor.roles.includes('head') &&
  (actor.onBehalfOf?.mandates.some(({ acts }) => covers(acts, 'SignOffDeliverable')) ?? true);

/** Whether what the actor hands in still needs their head: the policy asks for it, and nobody who may let it leave did. */
export const needsSignOff = ({ policy, actor }: TaskContext): boolean =>
  policy.signOff === true && !mayLetLeave(actor);

/** The head's answer to what waits inside their own agency. */
const answered = (task: AssignedTask, n: number, { actor }: TaskContext) => {
  const found = findDeliverable(task, n);
  if (isRejection(found)) return found;
  if (actor.kind !== 'person' || actor.agencyId !== found.participant.agencyId)
    return reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  if (found.deliverable.status !== 'awaiting-sign-off')
    return reject('DELIVERABLE.NOT_AWAITING_SIGN_OFF', { deliverable: n });
  const { cycle, participant } = found;
  return { cycle: cycle.no, agencyId: participant.agencyId, deliverable: n, by: userOf(actor) };
};

/** The head lets the product leave the agency: from now on it waits for whoever accepts it. */
export const signOff = (
  { deliverable }: Extract<DeliverableCommand, { type: 'SignOffDeliverable' }>,
  task: AssignedTask,
  context: TaskContext,
): DeliverableEvent[] | Rejection => {
  const data = answered(task, deliverable, context);
  return isRejection(data)
    ? data
    : [{ type: 'DeliverableSignedOff', data: { ...data, ...knownLater(context) } }];
};

/** The head gives it back to whoever prepared it; nobody outside the agency has seen it. */
export const refuseSignOff = (
  { deliverable, reason }: Extract<DeliverableCommand, { type: 'RefuseSignOff' }>,
  task: AssignedTask,
  context: TaskContext,
): DeliverableEvent[] | Rejection => {
  const data = answered(task, deliverable, context);
  return isRejection(data) ? data : [{ type: 'SignOffRefused', data: { ...data, reason } }];
};
