import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import type { PartOf, RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Completion } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

export type DeliverableEvent =
  | {
      type: 'DeliverableSubmitted';
      data: PartOf & {
        deliverable: number;
        by: string;
        summary: string;
        files: readonly FileRef[];
        document: DocumentRef | null;
        /** It waits for the head of the agency first. */
        awaitsSignOff?: true;
        /** When it was recorded, where that was later: until then nobody here could accept it. */
        knownAt?: Instant;
      };
    }
  | { type: 'DeliverableSignedOff'; data: PartOf & { deliverable: number; by: string; knownAt?: Instant } }
  | { type: 'SignOffRefused'; data: PartOf & { deliverable: number; by: string; reason: string } }
  | { type: 'DeliverableWithdrawn'; data: PartOf & { deliverable: number; reason: string } }
  | {
      type: 'DeliverableReturned';
      /** `requests`: those of this lead whose deadlines move along with its new one. */
      data: PartOf & {
        deliverable: number;
        reason: string;
        newDue: Instant | null;
        requests?: readonly RequestDeadline[];
        /** By which it was returned; absent where none was named. */
        document?: DocumentRef;
      };
    }
  | {
      type: 'DeliverableApproved';
      /** `document`: by which it was approved; absent where none was named. */
      data: PartOf & { deliverable: number; completion: Completion; document?: DocumentRef };
    };

export const deliverableEventForms: EventForms<DeliverableEvent> = {
  DeliverableSubmitted: asAtFirst,
  DeliverableSignedOff: asAtFirst,
  SignOffRefused: asAtFirst,
  DeliverableWithdrawn: asAtFirst,
  DeliverableReturned: asAtFirst,
  DeliverableApproved: asAtFirst,
};
