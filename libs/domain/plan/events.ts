import type { Finding, ParsedPlan, ParsedTiming, ParsedUnit } from '#libs/domain/plan/parsed-plan';
import type { PlanSetup, PlanTaskRef, TaskSettlement } from '#libs/domain/plan/plan';
import type { DraftPart } from '#libs/domain/plan/rows';

/** The new values of a corrected row, in the words of an annex task; see `RowChanges` for the other parts. */
export interface RowPatch {
  readonly title?: string;
  readonly section?: string | null;
  readonly leads?: readonly ParsedUnit[];
  readonly coordinators?: readonly ParsedUnit[];
  readonly product?: string;
  readonly timing?: ParsedTiming;
}

export type PlanEvent =
  | {
      type: 'PlanImported';
      data: { planId: string; fileName: string; sha256: string; parsed: ParsedPlan; by: string };
    }
  | {
      type: 'DraftRowCorrected';
      /** `settled` holds the findings that the correction answered, so that history keeps their words. */
      data: { part: DraftPart; key: string; patch: RowPatch; settled: readonly Finding[]; by: string };
    }
  | {
      type: 'FindingSettled';
      data: { taskKey: string | null; code: string; field: string; reason: string; by: string };
    }
  | { type: 'PastDeadlineSettled'; data: TaskSettlement & { taskKey: string; by: string } }
  | { type: 'PlanConfigured'; data: PlanSetup & { by: string } }
  | { type: 'PlanReviewed'; data: { by: string } }
  /** The tasks are fixed here; assigning them is the activation workflow's work. */
  | { type: 'PlanActivationStarted'; data: { tasks: readonly PlanTaskRef[]; by: string } }
  | { type: 'PlanActivated'; data: { tasks: number } };

export type PlanEventType = PlanEvent['type'];
