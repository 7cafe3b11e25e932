import type { DraftChange } from '#libs/domain/plan/draft/events';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

/** Who did it and why; '' where no reason was asked for. */
interface Because {
  readonly reason: string;
  readonly by: string;
}

export type FindingsEvent =
  | {
      type: 'FindingSettled';
      data: {
        taskKey: string | null;
        code: string;
        field: string;
        reason: string;
        by: string;
        /** Only the finding with these words. */
        message?: string;
        /** Only the finding about this unit. */
        about?: string;
      };
    }
  | {
      type: 'FindingRejected';
      data: {
        taskKey: string | null;
        code: string;
        field: string;
        message?: string;
        about?: string;
      } & Because;
    };

/** What comes of answers to findings: they are settled, or the draft is changed as was proposed. */
export type AnswerEvent = FindingsEvent | DraftChange;

export const findingsEventForms: EventForms<FindingsEvent> = {
  FindingSettled: asAtFirst,
  FindingRejected: asAtFirst,
};
