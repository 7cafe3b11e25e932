import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { PartOf } from '#libs/domain/annex-task/kernel/event-parts';

export type ProgressEvent = {
  type: 'ProgressReported';
  data: PartOf & {
    by: string;
    percent: number | null;
    result: string;
    difficulties: string | null;
    proposals: string | null;
  };
};

export const progressEventForms: EventForms<ProgressEvent> = {
  ProgressReported: asAtFirst,
};
