import type { PastDeadline } from '#libs/domain/annex-task/state';
import type { ParsedPlan } from '#libs/domain/plan/parsed-plan';
import type { PlanSetup } from '#libs/domain/plan/plan';
import type { RowChanges } from '#libs/domain/plan/row-changes';
import type { DraftPart } from '#libs/domain/plan/rows';
import type { LocalDate } from '#libs/domain/shared/time';

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
