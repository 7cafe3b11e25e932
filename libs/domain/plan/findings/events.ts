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

export const findingsEventForms: EventForms<FindingsEvent> = {
  FindingSettled: asAtFirst,
  FindingRejected: asAtFirst,
};
