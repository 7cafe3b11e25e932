import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';

export type AmendmentCommand =
  | ({ type: 'AmendTask'; document: DecidingDocument; terms: AmendedTerms } & Dated)
  /** Other terms for the whole task; a later deadline for one lead alone is an extension. */
  | { type: 'ProposeAmendment'; terms: AmendedTerms; reason: string }
  | ({
      type: 'DecideAmendmentProposal';
      proposal: number;
      accepted: boolean;
      /** Needed for a refusal. */
      answer?: string | undefined;
      /** Needed where it is accepted: it amends the task. */
      document?: DecidingDocument | undefined;
      /** The terms that are decided; those proposed where absent. */
      terms?: AmendedTerms | undefined;
    } & Dated);
