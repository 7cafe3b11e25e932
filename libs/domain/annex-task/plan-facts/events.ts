import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { LocalDate } from '#libs/domain/shared/time';

export interface PlanNumberEvent {
  type: 'PlanNumberCorrected';
  /**
   * `by` corrected the number of the plan's document, for a reason; null: the document has none. `assignedOn`: the day of
   * the document, where it was corrected and the task was given by it.
   */
  data: {
    from: string | null;
    to: string | null;
    assignedOn?: { from: LocalDate | null; to: LocalDate | null };
    by: string;
    reason: string;
  };
}

export interface SupervisorEvent {
  type: 'SupervisorSucceeded';
  /** `by` named `to` on the plan, by the document. */
  data: { from: string; to: string; by: string; document: DecidingDocument };
}

export type PlanFactsEvent = PlanNumberEvent | SupervisorEvent;

export const planFactsEventForms: EventForms<PlanFactsEvent> = {
  PlanNumberCorrected: asAtFirst,
  SupervisorSucceeded: asAtFirst,
};
