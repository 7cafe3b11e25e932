import type { Addressed, Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant } from '#libs/domain/shared/time';

export type CoordinationCommand =
  | ({
      type: 'RequestCoordination';
      coordinatorIds: readonly string[];
      content: string;
      due?: DateOrInstant | undefined;
    } & Addressed)
  | ({
      type: 'SubmitCoordinationInput';
      request?: number | undefined;
      summary: string;
      files: readonly FileRef[];
      document?: DocumentRef | undefined;
    } & Addressed &
      Dated)
  | ({ type: 'AcceptCoordinationInput'; input: number } & Addressed)
  | ({ type: 'ReturnCoordinationInput'; input: number; reason: string } & Addressed)
  | ({ type: 'WaiveCoordination'; request: number; reason: string } & Addressed);
