import { findDeliverable, findExtension, findProposal } from '#libs/domain/annex-task/address';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/context';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { covers } from '#libs/domain/delegation/acts';
import { onlyOversees, taskPermissions, type Capacity } from '#libs/domain/permissions/permissions';
import type { OnBehalfOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** In these capacities one decides about others. */
const deciding: readonly Capacity[] = ['acceptor', 'supervisor', 'directs', 'monitor'];

const refuseMandate = (
  command: TaskCommand,
  { mandates, userId: onBehalfOf }: OnBehalfOf,
  now: Instant,
): Rejection | null => {
  const covering = mandates.filter(({ acts }) => covers(acts, command.type));
  const [first] = covering;
  if (!first) return reject('DELEGATION.ACT_NOT_COVERED', { command: command.type, onBehalfOf });
  if (covering.some(({ from, until }) => from <= now && now < until)) return null;
  return now < first.from
    ? reject('DELEGATION.NOT_BEGUN', { onBehalfOf, from: first.from })
    : reject('DELEGATION.ENDED', { onBehalfOf, until: first.until });
};

/** What a command decides about: whose it is, who handed it in, and how deciding about one's own is refused. */
interface Subject {
  readonly agencyId: string;
  readonly author: string;
  readonly own: Rejection;
}

/** Null where the command is about the task as a whole; a rejection where there is no such thing. */
const subjectOf = (command: TaskCommand, task: AssignedTask): Subject | Rejection | null => {
  if ('deliverable' in command) {
    const found = findDeliverable(task, command.deliverable);
    if (isRejection(found)) return found;
    const own = reject('DELIVERABLE.OWN_SUBMISSION', { deliverable: command.deliverable });
    return { agencyId: found.participant.agencyId, author: found.deliverable.submittedBy, own };
  }
  if ('extension' in command) {
    const found = findExtension(task, command.extension);
    if (isRejection(found)) return found;
    const own = reject('EXTENSION.OWN_REQUEST', { extension: command.extension });
    return { agencyId: found.participant.agencyId, author: found.extension.requestedBy, own };
  }
  if ('proposal' in command) {
    const found = findProposal(task, command.proposal);
    if (isRejection(found)) return found;
    const own = reject('RETURN_PROPOSAL.OWN', { proposal: command.proposal });
    return { agencyId: found.participant.agencyId, author: found.proposal.proposedBy, own };
  }
  return null;
};

/** The agencies that a decision is about: one, or everybody who takes part, and who would take over. */
const concerned = (command: TaskCommand, task: AssignedTask, subject: Subject | null): readonly string[] => [
  ...(subject ? [subject.agencyId] : task.assignment.assignees.map(({ agencyId }) => agencyId)),
  ...('to' in command && command.to != null ? [command.to].flat() : []),
];

/**
 * Whether somebody who acts for another one may not give this command although that one might. A delegate decides
 * neither about what they or their delegator handed in nor to the benefit of the agency that is their own.
 *
 * @returns `DELEGATION.ACT_NOT_COVERED`, `DELEGATION.NOT_BEGUN`, `DELEGATION.ENDED`, `DELEGATION.OWN_UNIT`,
 *   `DELIVERABLE.OWN_SUBMISSION`, `EXTENSION.OWN_REQUEST`, `RETURN_PROPOSAL.OWN`, `ACTOR.NOT_PERMITTED`, or null
 */
export const refuseDelegate = (
  command: TaskCommand,
  task: AssignedTask,
  { actor, now }: Pick<TaskContext, 'actor' | 'now'>,
): Rejection | null => {
  if (actor.kind !== 'person' || actor.onBehalfOf === undefined) return null;
  const { own, userId: giver } = actor.onBehalfOf;
  if (onlyOversees(own)) return reject('ACTOR.NOT_PERMITTED', { command: command.type });
  const refused = refuseMandate(command, actor.onBehalfOf, now);
  if (refused) return refused;
  const subject = subjectOf(command, task);
  // That it does not exist is said by who looks for it.
  if (isRejection(subject)) return null;
  const isOwn = subject !== null && [actor.userId, giver].includes(subject.author);
  if (isOwn && command.type !== 'WithdrawDeliverable') return subject.own;
  // An agency that is also the delegator's is judged as it would be for the delegator.
  const elsewhere = own.agencyId === actor.agencyId ? null : own.agencyId;
  return elsewhere !== null &&
    deciding.includes(taskPermissions[command.type]) &&
    concerned(command, task, subject).includes(elsewhere)
    ? reject('DELEGATION.OWN_UNIT', { agencyId: elsewhere })
    : null;
};
