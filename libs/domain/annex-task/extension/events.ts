import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { PartOf, RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Lapse } from '#libs/domain/annex-task/kernel/lapse';
import type { Instant } from '#libs/domain/shared/time';

export type ExtensionEvent =
  | {
      type: 'ExtensionRequested';
      data: PartOf & { extension: number; by: string; from: Instant; proposedDue: Instant; reason: string };
    }
  | {
      type: 'ExtensionGranted';
      /** `coordination`: the requests of this lead whose deadlines move along. */
      data: PartOf & {
        extension: number;
        by: string;
        due: Instant;
        answer: string | null;
        document: DocumentRef | null;
        coordination: readonly RequestDeadline[];
      };
    }
  | {
      type: 'ExtensionRefused';
      data: PartOf & { extension: number; by: string; answer: string; document: DocumentRef | null };
    }
  | { type: 'ExtensionLapsed'; data: Lapse & { readonly extension: number } };

export const extensionEventForms: EventForms<ExtensionEvent> = {
  ExtensionRequested: asAtFirst,
  ExtensionGranted: asAtFirst,
  ExtensionRefused: asAtFirst,
  ExtensionLapsed: asAtFirst,
};
