import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DecidingDocument, DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { PartOf, RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Instant } from '#libs/domain/shared/time';

interface Of {
  readonly proposal: number;
  readonly agencyId: string;
  readonly by: string;
}

export type AmendmentEvent =
  | {
      type: 'TaskAmended';
      data: {
        amendment: number;
        by: string;
        document: DecidingDocument;
        before: AmendedTerms;
        after: AmendedTerms;
        deadlines: readonly (PartOf & { due: Instant })[];
        /** What leads had asked for moves along with their deadlines. */
        requests?: readonly RequestDeadline[];
      };
    }
  | AmendmentProposalEvent;

export type AmendmentProposalEvent =
  | {
      type: 'AmendmentProposed';
      data: Of & { reason: string; before: AmendedTerms; after: AmendedTerms };
    }
  | {
      type: 'AmendmentProposalDecided';
      /** `agencyId`: whoever has the proposer's part when it is decided. What was amended is told by `TaskAmended`. */
      data: Of & { accepted: boolean; answer: string | null; document: DocumentRef | null };
    };

export const amendmentEventForms: EventForms<AmendmentEvent> = {
  TaskAmended: asAtFirst,
  AmendmentProposed: asAtFirst,
  AmendmentProposalDecided: asAtFirst,
};
