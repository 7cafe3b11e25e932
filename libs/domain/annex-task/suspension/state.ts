import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { Instant } from '#libs/domain/shared/time';

/** A time in which the task's clock stood still. */
export interface Suspension {
  readonly from: Instant;
  /** When it ends by itself; null: only when it is resumed. */
  readonly until: Instant | null;
  readonly to: Instant | null;
  readonly reason: string;
  readonly by: string;
  readonly document: DocumentRef | null;
}
