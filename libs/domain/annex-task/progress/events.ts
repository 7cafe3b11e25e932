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
