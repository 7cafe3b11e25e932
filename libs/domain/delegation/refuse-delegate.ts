import { findAmendmentProposal, holderOf } from '#libs/domain/annex-task/amendment/proposals';
import { findDeliverable, findExtension, findProposal } from '#libs/domain/annex-task/kernel/address';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { covers } from '#libs/domain/delegation/acts';
import { onlyOversees, taskPermissions, type Capacity } from '#libs/domain/permissions/permissions';
import type { OnBehalfOf, Person } from '#libs/domain/shared/actor';
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
  /** It decides about everybody's part, as a change of the task does. */
  readonly concernsAll?: true;
}

/** What somebody is about to do, or is asked to, as far as it says whose matter it is. */
interface Matter {
  readonly type: TaskCommandType;
  readonly deliverable?: number | null | undefined;
  readonly extension?: number | undefined;
  readonly proposal?: number | undefined;
  /** How a notice names a proposal to amend the task. */
  readonly amendmentProposal?: number | undefined;
  readonly to?: string | readonly string[] | null | undefined;
}

/** Null where the matter is the task as a whole; a rejection where there is no such thing. */
const subjectOf = (
  { type, deliverable, extension, ...matter }: Matter,
  task: AssignedTask,
): Subject | Rejection | null => {
  if (deliverable != null) {
    const found = findDeliverable(task, deliverable);
    if (isRejection(found)) return found;
    const own = reject('DELIVERABLE.OWN_SUBMISSION', { deliverable });
    return { agencyId: found.participant.agencyId, author: found.deliverable.submittedBy, own };
  }
  if (extension !== undefined) {
    const found = findExtension(task, extension);
    if (isRejection(found)) return found;
    const own = reject('EXTENSION.OWN_REQUEST', { extension });
    return { agencyId: found.participant.agencyId, author: found.extension.requestedBy, own };
  }
  const proposal = matter.amendmentProposal ?? matter.proposal;
  if (proposal !== undefined && type === 'DecideAmendmentProposal') {
    const found = findAmendmentProposal(task, proposal);
    if (isRejection(found)) return found;
    const own = reject('AMENDMENT_PROPOSAL.OWN', { proposal });
    return { agencyId: holderOf(found), author: found.proposedBy, own, concernsAll: true };
  }
  if (proposal !== undefined) {
    const found = findProposal(task, proposal);
    if (isRejection(found)) return found;
    const own = reject('RETURN_PROPOSAL.OWN', { proposal });
    return { agencyId: found.participant.agencyId, author: found.proposal.proposedBy, own };
  }
  return null;
};

/** The agencies that a decision is about: one, or everybody who takes part, and who would take over. */
const concerned = ({ to }: Matter, task: AssignedTask, subject: Subject | null): readonly string[] => [
  ...(subject ? [subject.agencyId] : []),
  ...(subject && !subject.concernsAll ? [] : task.assignment.assignees.map(({ agencyId }) => agencyId)),
  ...(to == null ? [] : [to].flat()),
];

/** An account and the agency that it is of. */
type Holder = Pick<Person, 'userId' | 'agencyId'>;

/**
 * Why a delegate does not do for `giver` what is theirs to do: it is about what one of them handed in, or to the
 * benefit of the agency that is the delegate's own. Null where nothing stands against it.
 */
export const conflictOf = (
  matter: Matter,
  task: AssignedTask,
  giver: Holder,
  delegate: Holder,
): Rejection | null => {
  const subject = subjectOf(matter, task);
  // That it does not exist is said by who looks for it.
  if (isRejection(subject)) return null;
  const isOwn = subject !== null && [delegate.userId, giver.userId].includes(subject.author);
  if (isOwn && matter.type !== 'WithdrawDeliverable') return subject.own;
  // An agency that is also the delegator's is judged as it would be for the delegator.
  const elsewhere = delegate.agencyId === giver.agencyId ? null : delegate.agencyId;
  return elsewhere !== null &&
    deciding.includes(taskPermissions[matter.type]) &&
    concerned(matter, task, subject).includes(elsewhere)
    ? reject('DELEGATION.OWN_UNIT', { agencyId: elsewhere })
    : null;
};

/**
 * Whether somebody who acts for another one may not give this command although that one might. A delegate decides
 * neither about what they or their delegator handed in nor to the benefit of the agency that is their own.
 *
 * @returns `DELEGATION.ACT_NOT_COVERED`, `DELEGATION.NOT_BEGUN`, `DELEGATION.ENDED`, `DELEGATION.OWN_UNIT`,
 *   `DELIVERABLE.OWN_SUBMISSION`, `EXTENSION.OWN_REQUEST`, `RETURN_PROPOSAL.OWN`, `AMENDMENT_PROPOSAL.OWN`,
 *   `ACTOR.NOT_PERMITTED`, or null
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
  const { userId, agencyId } = actor;
  return conflictOf(command, task, { userId: giver, agencyId }, { userId, agencyId: own.agencyId });
};
