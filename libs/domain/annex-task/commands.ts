import type { Assignment, DocumentRef, FileRef } from '#libs/domain/annex-task/state';
import type { DateOrInstant } from '#libs/domain/shared/time';

/**
 * `cycle` defaults to the only open one (`CYCLE.AMBIGUOUS` otherwise). `agencyId` defaults to the actor's own
 * agency; acting for another one is refused unless the permission table says so.
 */
interface Addressed {
  readonly cycle?: number | undefined;
  readonly agencyId?: string | undefined;
}

export type TaskCommand =
  | { type: 'AssignTask'; assignment: Assignment }
  /** Opens due cycles and takes every due step; decided again at the moment it runs. */
  | { type: 'TakeDueSteps' }
  | ({ type: 'Acknowledge' } & Addressed)
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
    } & Addressed)
  | ({ type: 'AcceptCoordinationInput'; input: number } & Addressed)
  | ({ type: 'ReturnCoordinationInput'; input: number; reason: string } & Addressed)
  | ({ type: 'WaiveCoordination'; request: number; reason: string } & Addressed)
  | ({
      type: 'ReportProgress';
      percent?: number | undefined;
      result: string;
      difficulties?: string | undefined;
      proposals?: string | undefined;
    } & Addressed)
  | ({
      type: 'SubmitDeliverable';
      summary: string;
      files: readonly FileRef[];
      document?: DocumentRef | undefined;
      classification?: string | undefined;
    } & Addressed)
  | ({ type: 'WithdrawDeliverable'; deliverable: number; reason: string } & Addressed)
  | ({ type: 'ApproveDeliverable'; deliverable: number } & Addressed)
  | ({
      type: 'ReturnDeliverable';
      deliverable: number;
      reason: string;
      newDue?: DateOrInstant | undefined;
    } & Addressed);

export type TaskCommandType = TaskCommand['type'];
