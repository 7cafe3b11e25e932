import type { Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant } from '#libs/domain/shared/time';

export type SuspensionCommand =
  | ({
      type: 'SuspendTask';
      reason: string;
      until?: DateOrInstant | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  | { type: 'ResumeTask'; reason?: string | undefined };
