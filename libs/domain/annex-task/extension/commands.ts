import type { Addressed, Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant } from '#libs/domain/shared/time';

export type ExtensionCommand =
  | ({ type: 'RequestExtension'; proposedDue: DateOrInstant; reason: string } & Addressed)
  | ({
      type: 'DecideExtension';
      extension: number;
      granted: boolean;
      /** The granted deadline; the proposed one where absent. */
      due?: DateOrInstant | undefined;
      /** Needed for a refusal. */
      answer?: string | undefined;
      document?: DocumentRef | undefined;
      /** Whether the open coordination deadlines of this lead move by as much; they do where it is absent. */
      carryCoordination?: boolean | undefined;
    } & Dated);
