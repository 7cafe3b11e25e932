import type { AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
import {
  findAmendmentProposal,
  holderOf,
  pendingAmendmentProposals,
} from '#libs/domain/annex-task/amendment/proposals';
import type { AmendmentCommand } from '#libs/domain/annex-task/amendment/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { amend, changesNothing, difference, wrongTerms } from '#libs/domain/annex-task/amendment/decide';
import type { AmendmentEvent } from '#libs/domain/annex-task/amendment/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject } from '#libs/domain/shared/rejection';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Whoever does or follows the task may say at any time what its terms should be; one proposal of an agency waits. */
export const proposeAmendment = (
  { terms, reason }: OfType<AmendmentCommand, 'ProposeAmendment'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<AmendmentEvent> => {
  const { actor } = context;
  const agencyId = actor.kind === 'person' ? actor.agencyId : null;
  if (agencyId === null) return reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  const pending = pendingAmendmentProposals(task).find((one) => holderOf(one) === agencyId);
  if (pending) return reject('AMENDMENT_PROPOSAL.PENDING', { proposal: pending.n });
  const proposed = difference(task, terms);
  const wrong = wrongTerms(task, proposed.after, context);
  if (wrong) return wrong;
  const proposal = (task.amendmentProposals?.length ?? 0) + 1;
  if (changesNothing(proposed)) return reject('AMENDMENT_PROPOSAL.CHANGES_NOTHING', { proposal });
  const data = { proposal, agencyId, by: userOf(actor), reason, ...proposed };
  return [{ type: 'AmendmentProposed', data }];
};

/** Nobody decides to their own benefit: neither who proposed it, nor their agency, nor who has its part now. */
const isOwn = (proposal: AmendmentProposal, { actor }: TaskContext): boolean =>
  userOf(actor) === proposal.proposedBy ||
  (actor.kind === 'person' &&
    actor.agencyId !== null &&
    [proposal.agencyId, holderOf(proposal)].includes(actor.agencyId));

/** What an accepted proposal changes, by the rules of an amendment as they hold now; perhaps other terms than proposed. */
const amended = (
  { document, terms }: OfType<AmendmentCommand, 'DecideAmendmentProposal'>,
  { n, after }: AmendmentProposal,
  task: AssignedTask,
  context: TaskContext,
): Decided<AmendmentEvent> => {
  if (document === undefined) return reject('AMENDMENT_PROPOSAL.DOCUMENT_MISSING', { proposal: n });
  const decided = terms ?? after;
  // What was proposed may have come to be meanwhile; other terms are named in order to change something.
  if (terms !== undefined && changesNothing(difference(task, terms)))
    return reject('AMENDMENT_PROPOSAL.CHANGES_NOTHING', { proposal: n });
  return amend({ type: 'AmendTask', document, terms: decided }, task, context);
};

export const decideAmendmentProposal = (
  command: OfType<AmendmentCommand, 'DecideAmendmentProposal'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<AmendmentEvent> => {
  const found = findAmendmentProposal(task, command.proposal);
  if (isRejection(found)) return found;
  const { n: proposal } = found;
  if (found.status !== 'proposed') return reject('AMENDMENT_PROPOSAL.DECIDED', { proposal });
  if (isOwn(found, context)) return reject('AMENDMENT_PROPOSAL.OWN', { proposal });
  const { accepted, document = null } = command;
  const answer = command.answer?.trim() || null;
  if (!accepted && answer === null) return reject('AMENDMENT_PROPOSAL.ANSWER_MISSING', { proposal });
  const changes = accepted ? amended(command, found, task, context) : [];
  if (isRejection(changes)) return changes;
  const by = userOf(context.actor);
  const data = { proposal, agencyId: holderOf(found), by, accepted, answer, document };
  return [{ type: 'AmendmentProposalDecided', data }, ...changes];
};
