import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** Other terms for the task, proposed by a unit or the monitoring agency; nothing changes until it is decided. */
export interface AmendmentProposal {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly status: 'proposed' | 'accepted' | 'refused';
  /** The agency that proposed it. */
  readonly agencyId: string;
  /** Whoever has that agency's part now, and gets the answer; absent where it has its part itself. */
  readonly heldBy?: string;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly reason: string;
  /** The terms that it would change, as they were when it was proposed. */
  readonly before: AmendedTerms;
  readonly after: AmendedTerms;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly answer: string | null;
  readonly document: DocumentRef | null;
}

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
