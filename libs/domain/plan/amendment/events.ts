import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { RefusedChange, TaskChange } from '#libs/domain/plan/amendment/amendments';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

export type PlanAmendmentEvent =
  | {
      type: 'PlanAmended';
      data: {
        /** Counts up over the plan, from 1. */
        amendment: number;
        document: DecidingDocument;
        from: string | null;
        /** What the plan says from now on. */
        draft: ParsedPlan;
        changes: readonly TaskChange[];
        hindered: readonly RefusedChange[];
        by: string;
      };
    }
  /** Every task of the amendment was asked; `refused` is what they did not take. */
  | { type: 'PlanAmendmentCarriedOut'; data: { amendment: number; refused: readonly RefusedChange[] } };

export const planAmendmentEventForms: EventForms<PlanAmendmentEvent> = {
  PlanAmended: asAtFirst,
  PlanAmendmentCarriedOut: asAtFirst,
};
