import type { AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** What is looked at of a task: whether it goes on, and what was proposed. */
interface Amendable {
  readonly kind: 'open' | 'completed' | 'cancelled';
  readonly amendmentProposals?: readonly AmendmentProposal[];
}

/** Whose the proposal is now. */
export const holderOf = ({ agencyId, heldBy }: AmendmentProposal): string => heldBy ?? agencyId;

/** What became of a proposal: one that nobody decided while the task was open has lapsed with it. */
export const outcomeOf = (
  { kind }: Pick<Amendable, 'kind'>,
  { status }: AmendmentProposal,
): AmendmentProposal['status'] | 'lapsed' => (status === 'proposed' && kind !== 'open' ? 'lapsed' : status);

/** The proposals that wait for the supervisor's decision. */
export const pendingAmendmentProposals = (task: Amendable): readonly AmendmentProposal[] =>
  (task.amendmentProposals ?? []).filter((proposal) => outcomeOf(task, proposal) === 'proposed');

/** A proposal to amend the task by its number. */
export const findAmendmentProposal = (
  { amendmentProposals = [] }: Pick<Amendable, 'amendmentProposals'>,
  n: number,
): AmendmentProposal | Rejection =>
  amendmentProposals.find((one) => one.n === n) ?? reject('AMENDMENT_PROPOSAL.NOT_FOUND', { proposal: n });
