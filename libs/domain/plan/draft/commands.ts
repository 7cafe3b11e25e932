import type { PastDeadline, WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { DutyDecision, PlanSetup } from '#libs/domain/plan/plan';
import type { RowChanges } from '#libs/domain/plan/draft/row-changes';
import type { DraftPart } from '#libs/domain/plan/draft/rows';
import type { LocalDate } from '#libs/domain/shared/time';
import type { DocumentChanges } from '#libs/domain/plan/draft/document-changes';

/** The row's ETag as the reviewer saw it. */
interface Seen {
  readonly expectedRowVersion?: number | undefined;
}

/** Why; kept with the correction. */
interface Reasoned {
  readonly reason?: string | undefined;
}

export type DraftCommand =
  | {
      type: 'ImportPlan';
      planId: string;
      fileName: string;
      sha256: string;
      parsed: ParsedPlan;
      /** The plan of which this file is a corrected version. */
      replaces?: string | undefined;
    }
  | ({ type: 'CorrectDraftRow'; part: DraftPart; key: string; changes: RowChanges } & Seen & Reasoned)
  | ({ type: 'CorrectDraftDocument'; changes: DocumentChanges } & Seen & Reasoned)
  /** The new row stands behind the row `after`, or last. */
  | ({
      type: 'AddDraftRow';
      part: DraftPart;
      after?: string | null | undefined;
      changes: RowChanges;
    } & Reasoned)
  | ({ type: 'DropDraftRow'; part: DraftPart; key: string; reason: string } & Seen)
  /** The first of `into` says what becomes of the row, each other what its new neighbour has instead. */
  | ({ type: 'SplitDraftRow'; part: DraftPart; key: string; into: readonly RowChanges[] } & Seen & Reasoned)
  /** The rows `merge` go into the row `key`, which then takes the changes. */
  | ({
      type: 'MergeDraftRows';
      part: DraftPart;
      key: string;
      merge: readonly string[];
      changes?: RowChanges | undefined;
    } & Seen &
      Reasoned)
  /**
   * About a duty of the body, or a report that it orders. `repeats` is the key of the row that says the same, for a
   * decision of that name.
   */
  | {
      type: 'DecideDuty';
      part?: 'duties' | 'reporting' | undefined;
      key: string;
      decision: DutyDecision;
      repeats?: string | undefined;
      reason: string;
    }
  | {
      type: 'SettlePastDeadline';
      taskKey: string;
      pastDeadline: PastDeadline;
      /** With `record-done`: when it was done, and by which document. */
      doneOn?: LocalDate | null | undefined;
      doneBy?: string | null | undefined;
    }
  | { type: 'ConfigurePlan'; setup: PlanSetup }
  /** Who accepts the products of these rows; null leaves it to what is proposed. */
  | { type: 'ChooseAcceptors'; accepts: WhoAccepts | null; keys: readonly string[] }
  /** Of an active plan; `sameNumber` is another one that is followed up under what would be its number, see `activeOfNumber`. */
  | ({
      type: 'CorrectPlanDocument';
      changes: DocumentChanges;
      reason: string;
      sameNumber?: string | null | undefined;
    } & Seen);
