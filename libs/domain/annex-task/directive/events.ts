import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DirectiveKind } from '#libs/domain/annex-task/directive/state';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Instant } from '#libs/domain/shared/time';

interface Of {
  readonly directive: number;
  /** The agency addressed. */
  readonly agencyId: string;
  readonly by: string;
}

export type DirectiveEvent =
  | {
      type: 'DirectiveIssued';
      data: {
        directive: number;
        kind: DirectiveKind;
        by: string;
        to: readonly string[];
        text: string;
        due: Instant | null;
        document: DocumentRef | null;
      };
    }
  | { type: 'DirectiveAcknowledged'; data: Of }
  | { type: 'DirectiveAnswered'; data: Of & { answer: string } };

export const directiveEventForms: EventForms<DirectiveEvent> = {
  DirectiveIssued: asAtFirst,
  DirectiveAcknowledged: asAtFirst,
  DirectiveAnswered: asAtFirst,
};
