import type { DecidingDocument, FileRef } from '#libs/domain/annex-task/kernel/documents';
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
  /** The record that this one puts right; absent where it is one of its own. */
  readonly corrects?: number;
  /** The record that puts this one right; absent where it holds. */
  readonly correctedBy?: number;
}

/** The records that hold; those that were put right by a later one only stay to be seen. */
export const validReminders = ({
  officialReminders = [],
}: {
  readonly officialReminders?: readonly OfficialReminder[];
}): readonly OfficialReminder[] => officialReminders.filter(({ correctedBy }) => correctedBy === undefined);
