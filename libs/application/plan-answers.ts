import type { Committed, IdempotentRequest } from '#libs/application/ports/ledger';
import type { LostCorrection } from '#libs/domain/plan/versions';

export interface PlanCommandOptions {
  readonly request?: IdempotentRequest | undefined;
}

/** A carried-out command, with the plan it concerned. */
export type PlanAnswer = Committed & { readonly planId: string };

/** What became of the reviewers' corrections when a corrected version was applied. */
export interface AppliedCorrections {
  readonly kept: number;
  readonly lost: readonly LostCorrection[];
}
