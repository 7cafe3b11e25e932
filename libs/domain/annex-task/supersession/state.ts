import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Instant } from '#libs/domain/shared/time';

/** Why and by which document a task is no longer to be done. */
export interface Cancellation {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly document: DocumentRef | null;
  /** It was suspended over all of its periods, by that document; absent where somebody cancelled it. */
  readonly cause?: 'suspended-throughout';
}

/** A task of another plan, from which this one takes over, or which goes on with this one. */
export interface TaskOfPlan {
  readonly planId: string;
  readonly taskId: string;
}
