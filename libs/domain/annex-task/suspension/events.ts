import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { PartOf, RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Instant } from '#libs/domain/shared/time';

export type SuspensionEvent =
  | {
      type: 'TaskSuspended';
      data: { by: string; reason: string; until: Instant | null; document: DocumentRef | null };
    }
  | {
      type: 'TaskResumed';
      /** `by` is null when the time of the suspension was over. Only deadlines that move are listed. */
      data: {
        by: string | null;
        reason: string | null;
        /**
         * When it was over, whenever that was recorded; absent where somebody ended it, and where it was recorded
         * before this was kept.
         */
        endedAt?: Instant;
        deadlines: readonly (PartOf & { due: Instant | null; ladderFrom: Instant | null })[];
        requests: readonly RequestDeadline[];
      };
    };

export const suspensionEventForms: EventForms<SuspensionEvent> = {
  TaskSuspended: asAtFirst,
  TaskResumed: asAtFirst,
};
