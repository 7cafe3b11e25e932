import type { PastDeadline } from '#libs/domain/annex-task/state';
import type { ParsedPlan } from '#libs/domain/plan/parsed-plan';
import type { PlanSetup } from '#libs/domain/plan/plan';
import type { DraftPart } from '#libs/domain/plan/rows';
import type { LocalDate } from '#libs/domain/shared/time';
import type { ScheduleKind } from '#libs/domain/timing/schedule';

/** A unit as a reviewer names it: exactly one of the two ids; `text` defaults to the directory's name. */
export interface UnitChange {
  readonly agencyId?: string | null | undefined;
  readonly groupId?: string | null | undefined;
  readonly text?: string | undefined;
}

/** Without `kind`, `text` is read again as a timing phrase. Dates are `YYYY-MM-DD`. */
export interface TimingChange {
  readonly text?: string | undefined;
  readonly kind?: Exclude<ScheduleKind, 'unresolved'> | undefined;
  readonly start?: LocalDate | null | undefined;
  readonly due?: LocalDate | null | undefined;
}

/**
 * What a correction may change. For `reporting`, `title` is the text, `leads` are those who report and
 * `coordinators` those who receive; for `targets`, `title` is the text. Both take only `due` of the timing.
 */
export interface RowChanges {
  readonly title?: string | undefined;
  readonly section?: string | null | undefined;
  readonly leads?: readonly UnitChange[] | undefined;
  readonly coordinators?: readonly UnitChange[] | undefined;
  readonly product?: string | undefined;
  readonly timing?: TimingChange | undefined;
}

export type PlanCommand =
  | { type: 'ImportPlan'; planId: string; fileName: string; sha256: string; parsed: ParsedPlan }
  | {
      type: 'CorrectDraftRow';
      part: DraftPart;
      key: string;
      changes: RowChanges;
      /** The row's ETag as the reviewer saw it. */
      expectedRowVersion?: number | undefined;
    }
  /** `taskKey` is a row's key (`12`, or `duties/II.2.a-3` where the part matters); null for the document. */
  | { type: 'SettleFinding'; taskKey: string | null; code: string; field: string; reason: string }
  | {
      type: 'SettlePastDeadline';
      taskKey: string;
      pastDeadline: PastDeadline;
      /** With `record-done`: when it was done, and by which document. */
      doneOn?: LocalDate | null | undefined;
      doneBy?: string | null | undefined;
    }
  | { type: 'ConfigurePlan'; setup: PlanSetup }
  | { type: 'ReviewPlan' }
  | { type: 'ActivatePlan' }
  /** By the process, once every task was assigned. */
  | { type: 'FinishActivation' };
