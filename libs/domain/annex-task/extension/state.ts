import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { LapseCause } from '#libs/domain/annex-task/kernel/lapse';
import type { Instant } from '#libs/domain/shared/time';

/** A lead's request for a later deadline, and what became of it. Kept in the lead's part. */
export interface Extension {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly status: 'requested' | 'granted' | 'refused' | 'lapsed';
  readonly requestedAt: Instant;
  readonly requestedBy: string;
  /** The deadline that was to be kept when it was asked for. */
  readonly from: Instant;
  readonly proposedDue: Instant;
  readonly reason: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  /** The deadline that was granted, perhaps another one than proposed. */
  readonly due: Instant | null;
  readonly answer: string | null;
  readonly document: DocumentRef | null;
  /** Why nobody decides about it any more; absent where it did not lapse. */
  readonly lapsedAs?: LapseCause;
}
