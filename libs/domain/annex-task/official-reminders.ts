import type { DecidingDocument, FileRef } from '#libs/domain/annex-task/documents';
import type { Instant } from '#libs/domain/shared/time';

/** A letter that was issued to urge agencies on (công văn đôn đốc). */
export interface OfficialReminder {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly at: Instant;
  readonly by: string;
  /** To whom it went. */
  readonly to: readonly string[];
  readonly document: DecidingDocument;
  readonly files: readonly FileRef[];
}

export type OfficialReminderEvent = {
  type: 'OfficialReminderRecorded';
  data: Omit<OfficialReminder, 'n' | 'at'> & { readonly reminder: number };
};
