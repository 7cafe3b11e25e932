import type { outcomeOf } from '#libs/domain/annex-task/amendment/index';
import type { DirectiveKind } from '#libs/domain/annex-task/directive/index';
import type { Extension } from '#libs/domain/annex-task/extension/index';
import type {
  CoordinationInput,
  CoordinationRequest,
  Deliverable,
} from '#libs/domain/annex-task/kernel/index';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/index';
import { wordKeys, type WordKeys } from './words';

export const deliverableStatuses: WordKeys<Deliverable['status']> = wordKeys(
  ['awaiting-sign-off', 'sent-back', 'awaiting-acceptance', 'returned', 'approved', 'withdrawn'],
  (code) => `deliverable-status.${code}`,
);

export const requestStatuses: WordKeys<CoordinationRequest['status']> = wordKeys(
  ['open', 'closed', 'waived'],
  (code) => `request-status.${code}`,
);

export const inputStatuses: WordKeys<CoordinationInput['status']> = wordKeys(
  ['submitted', 'accepted', 'returned'],
  (code) => `input-status.${code}`,
);

export const directiveKinds: WordKeys<DirectiveKind> = wordKeys(
  ['direction', 'inspection-conclusion', 'criticism', 'commendation'],
  (code) => `directive-kind.${code}`,
);

export const extensionStatuses: WordKeys<Extension['status']> = wordKeys(
  ['requested', 'granted', 'refused', 'lapsed'],
  (code) => `extension-status.${code}`,
);

export const proposalKinds: WordKeys<ReturnProposal['kind']> = wordKeys(
  ['return', 'adjust'],
  (code) => `proposal-kind.${code}`,
);

export const proposalStatuses: WordKeys<ReturnProposal['status']> = wordKeys(
  ['proposed', 'accepted', 'refused', 'lapsed'],
  (code) => `proposal-status.${code}`,
);

export const amendmentProposalStatuses: WordKeys<ReturnType<typeof outcomeOf>> = {
  ...proposalStatuses,
  lapsed: 'amendment-proposal-status.lapsed',
};
