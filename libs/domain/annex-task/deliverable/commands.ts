import type { Addressed, Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant } from '#libs/domain/shared/time';

export type DeliverableCommand =
  | ({
      type: 'SubmitDeliverable';
      summary: string;
      files: readonly FileRef[];
      document?: DocumentRef | undefined;
      classification?: string | undefined;
    } & Addressed &
      Dated)
  | ({ type: 'WithdrawDeliverable'; deliverable: number; reason: string } & Addressed)
  /** The head's word that the product may leave the agency, where the policy asks for it. */
  | ({ type: 'SignOffDeliverable'; deliverable: number } & Dated)
  | { type: 'RefuseSignOff'; deliverable: number; reason: string }
  | ({ type: 'ApproveDeliverable'; deliverable: number; document?: DocumentRef | undefined } & Addressed &
      Dated)
  | ({
      type: 'ReturnDeliverable';
      deliverable: number;
      reason: string;
      newDue?: DateOrInstant | undefined;
      document?: DocumentRef | undefined;
    } & Addressed &
      Dated);
