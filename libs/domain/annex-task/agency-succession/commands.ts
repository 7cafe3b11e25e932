import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';

export type AgencySuccessionCommand =
  /**
   * Moves what `from` still owes to its successor `to`; null lets it go. `monitoring` follows the task up from
   * now on where `from` did.
   */
  {
    type: 'SucceedAgency';
    succession: string;
    from: string;
    to: string | null;
    monitoring?: string | undefined;
    /** Who solves what `from` was asked to; missing: nobody else. */
    resolving?: string | undefined;
    /** Accounts that go along: who was asked in person keeps it. */
    accounts?: readonly { readonly userId: string; readonly agencyId: string }[] | undefined;
    reason: string;
    document: DecidingDocument;
  };
