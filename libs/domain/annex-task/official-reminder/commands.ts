import type { Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DecidingDocument, FileRef } from '#libs/domain/annex-task/kernel/documents';

export type OfficialReminderCommand =
  /**
   * A letter that was issued to urge agencies on; `to` may be left out where the task has one lead. `corrects` is the
   * number of an earlier record that was wrong: receivers and files that are left out are taken from it.
   */
  {
    type: 'RecordOfficialReminder';
    document: DecidingDocument;
    files: readonly FileRef[];
    to?: readonly string[] | undefined;
    corrects?: number | undefined;
  } & Dated;
