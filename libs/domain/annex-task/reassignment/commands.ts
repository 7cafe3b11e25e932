import type { Addressed, Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';

export type ReassignmentCommand =
  | ({
      type: 'ProposeReturn';
      kind: ReturnProposal['kind'];
      reason: string;
      suggestedAgencyId?: string | undefined;
    } & Addressed)
  /** The monitoring agency's opinion, on which the supervisor decides. */
  | { type: 'GiveOpinion'; proposal: number; opinion: string }
  | ({
      type: 'DecideReturnProposal';
      proposal: number;
      accepted: boolean;
      answer?: string | undefined;
      /** Who takes over when a return is accepted; absent: nobody, the unit is let go. */
      to?: string | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  /** Moves what `from` still owes to `to`; without `to` it is let go. What was done stays with who did it. */
  | ({
      type: 'ReassignTask';
      from: string;
      to?: string | undefined;
      reason: string;
      document?: DocumentRef | undefined;
    } & Dated);
