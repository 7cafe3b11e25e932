import type { DraftPart } from '#libs/domain/plan/draft/rows';
import type { Instant } from '#libs/domain/shared/time';

/** What a reviewer had done and a corrected version of the plan's file leaves no room for. */
export interface LostCorrection {
  readonly part: DraftPart | 'document';
  readonly key: string;
  /** A corrected field, a whole row, a choice for a passed deadline, a duty's decision, or a settled finding. */
  readonly what: 'field' | 'row' | 'past-deadline' | 'decision' | 'finding';
  /** The field it is about; null for a whole row. */
  readonly field: string | null;
  /** The version says otherwise, has the row no more, or changed a row that had been dropped. */
  readonly why: 'said-otherwise' | 'row-gone' | 'dropped-row-changed';
  /** What the reviewer had settled. */
  readonly corrected: unknown;
  /** What the version says now; null where it says nothing. */
  readonly version: unknown;
}

/** A corrected version of the plan's file that was taken over into its draft. */
export interface AppliedVersion {
  readonly from: string;
  readonly at: Instant;
  readonly by: string;
}
