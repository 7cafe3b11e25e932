import type { Committed, IdempotentRequest } from '#libs/application/ports/ledger';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { Plan } from '#libs/domain/plan/plan';
import type { LostCorrection } from '#libs/domain/plan/versions/index';
import type { Actor } from '#libs/domain/shared/actor';
import type { Rejection } from '#libs/domain/shared/rejection';

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

/** Plans, as operations need them that concern more than one. */
export interface PlanStore {
  /** Null where there is none. */
  readonly load: (planId: string) => Promise<{ plan: Plan; version: number } | null>;
  readonly submit: (
    planId: string,
    command: PlanCommand,
    actor: Actor,
    options?: PlanCommandOptions,
  ) => Promise<PlanAnswer | Rejection>;
}
