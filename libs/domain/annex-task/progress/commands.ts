import type { Addressed } from '#libs/domain/annex-task/kernel/addressed';

export type ProgressCommand = {
  type: 'ReportProgress';
  percent?: number | undefined;
  result: string;
  difficulties?: string | undefined;
  proposals?: string | undefined;
} & Addressed;
