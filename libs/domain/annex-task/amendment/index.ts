// What the rest of the house knows of it.
export type { AmendmentProposalEvent } from '#libs/domain/annex-task/amendment/events';
export { holderOf, outcomeOf } from '#libs/domain/annex-task/amendment/proposals';
export type { AmendedTerms, Amendment, AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
