import type { PlanDraft, PlanSummary } from '#libs/application/plan-service-queries';

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export type PlanPage = Page<PlanSummary>;

/** A draft as the server gives it, with the ETag of each row. */
export type DraftAnswer = PlanDraft;

export interface ActivationAnswer {
  readonly kind: string;
  readonly total: number;
  readonly assigned: number;
  readonly started: number;
  readonly refused: readonly { readonly key?: string; readonly code?: string }[];
  readonly activatedAt: string | null;
}
