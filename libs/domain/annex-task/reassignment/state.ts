import type { LapseCause } from '#libs/domain/annex-task/kernel/lapse';
import type { Instant } from '#libs/domain/shared/time';

/** A unit's proposal that the task be given to another one, or adjusted; nothing moves until it is decided. */
export interface ReturnProposal {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly kind: 'return' | 'adjust';
  readonly status: 'proposed' | 'accepted' | 'refused' | 'lapsed';
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly reason: string;
  /** Who the unit thinks should do it. */
  readonly suggestedAgencyId: string | null;
  /** What the monitoring agency thinks of it. */
  readonly opinion: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly answer: string | null;
  /** Why nobody decides about it any more; absent where it did not lapse. */
  readonly lapsedAs?: LapseCause;
}
