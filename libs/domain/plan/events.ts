import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { PlanEnding, RefusedEnding, TakenOverTask } from '#libs/domain/plan/ending/endings';
import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { RefusedChange, TaskChange } from '#libs/domain/plan/amendment/amendments';
import type {
  Finding,
  ParsedDocument,
  ParsedPlan,
  ParsedTiming,
  ParsedUnit,
} from '#libs/domain/plan/draft/parsed-plan';
import type {
  AbsentFromTask,
  DutyDecision,
  LearnedName,
  PlanSetup,
  PlanTaskRef,
  TaskSettlement,
} from '#libs/domain/plan/plan';
import type { DraftPart, DraftRow } from '#libs/domain/plan/draft/rows';
import type { LostCorrection } from '#libs/domain/plan/versions/versions';
import type { Recurrence, ReportingKind, TargetOperator } from '#libs/domain/plan/draft/terms';

/** The new values of a corrected row, in the words of an annex task; see `RowChanges` for the other parts. */
export interface RowPatch {
  readonly number?: string;
  readonly title?: string;
  readonly section?: string | null;
  readonly leads?: readonly ParsedUnit[];
  readonly coordinators?: readonly ParsedUnit[];
  readonly product?: string;
  readonly timing?: ParsedTiming;
  readonly kind?: ReportingKind;
  readonly recurrence?: Recurrence;
  readonly waitsFor?: readonly string[];
  readonly indicator?: string;
  readonly operator?: TargetOperator;
  readonly value?: number;
  readonly max?: number | null;
  readonly unit?: string;
  readonly year?: number | null;
  readonly scope?: string;
}

/** Who did it and why; '' where no reason was asked for. */
interface Because {
  readonly reason: string;
  readonly by: string;
}

/** Who ended a plan, why, and what becomes of each task that was unfinished. */
type EndingData = Pick<PlanEnding, 'by' | 'reason' | 'document' | 'tasks'>;

export type PlanEvent =
  | {
      type: 'PlanImported';
      data: {
        planId: string;
        fileName: string;
        sha256: string;
        parsed: ParsedPlan;
        by: string;
        /** The plan of which this file is a corrected version. */
        replaces?: string;
      };
    }
  | {
      type: 'DraftRowCorrected';
      data: {
        part: DraftPart;
        key: string;
        patch: RowPatch;
        /** The findings that the correction answered, so that history keeps their words. */
        settled: readonly Finding[];
        by: string;
        reason?: string;
        /** Only the findings in `settled` are answered, not all about the fields that changed. */
        only?: true;
        /** Names of the document that the reviewer told to be units of the directory. */
        learned?: readonly LearnedName[];
      };
    }
  | {
      type: 'DraftDocumentCorrected';
      data: { patch: Partial<ParsedDocument>; settled: readonly Finding[] } & Because;
    }
  | {
      type: 'DraftRowAdded';
      /** The new row stands behind the row `after`, or last. */
      data: { part: DraftPart; row: DraftRow; after: string | null } & Because;
    }
  /** The row as it was dropped, so that history keeps it. */
  | { type: 'DraftRowDropped'; data: { part: DraftPart; row: DraftRow } & Because }
  | {
      type: 'DraftRowSplit';
      /** The first of `rows` is what became of the row `key`; the others are new. */
      data: { part: DraftPart; key: string; rows: readonly DraftRow[] } & Because;
    }
  | {
      type: 'DraftRowsMerged';
      /** `row` is what became of the row they were merged into; `merged` are those that went into it. */
      data: { part: DraftPart; row: DraftRow; merged: readonly DraftRow[] } & Because;
    }
  | {
      type: 'DutyDecided';
      /** A duty, where no part is named. */
      data: { key: string; decision: DutyDecision; repeats: string | null; part?: 'reporting' } & Because;
    }
  | {
      type: 'FindingSettled';
      data: {
        taskKey: string | null;
        code: string;
        field: string;
        reason: string;
        by: string;
        /** Only the finding with these words. */
        message?: string;
        /** Only the finding about this unit. */
        about?: string;
      };
    }
  | {
      type: 'FindingRejected';
      data: {
        taskKey: string | null;
        code: string;
        field: string;
        message?: string;
        about?: string;
      } & Because;
    }
  | { type: 'PastDeadlineSettled'; data: TaskSettlement & { taskKey: string; by: string } }
  | { type: 'AcceptorsChosen'; data: { accepts: WhoAccepts | null; keys: readonly string[]; by: string } }
  | { type: 'PlanConfigured'; data: PlanSetup & { by: string } }
  | {
      type: 'DraftVersionApplied';
      data: {
        /** The plan as which the corrected version was imported. */
        from: string;
        fileName: string;
        /** What the version says, under the draft's keys, and what it is with the corrections that still apply. */
        version: ParsedPlan;
        draft: ParsedPlan;
        gone: readonly { readonly part: DraftPart; readonly row: DraftRow }[];
        /** Names of the rows whose ETag moves. */
        changed: readonly string[];
        kept: number;
        lost: readonly LostCorrection[];
        by: string;
      };
    }
  | {
      type: 'PlanAmended';
      data: {
        /** Counts up over the plan, from 1. */
        amendment: number;
        document: DecidingDocument;
        from: string | null;
        /** What the plan says from now on. */
        draft: ParsedPlan;
        changes: readonly TaskChange[];
        hindered: readonly RefusedChange[];
        by: string;
      };
    }
  /** Carried to the tasks like an amendment, as which it is counted. */
  | {
      type: 'PlanSupervisorNamed';
      data: { amendment: number; from: string; to: string; document: DecidingDocument } & Because;
    }
  /**
   * What the document says from now on, field by field. Its number and day are carried to the tasks like an amendment, as
   * which it is counted.
   */
  | {
      type: 'PlanDocumentCorrected';
      data: {
        /** Null where no task bears what was corrected. */
        amendment: number | null;
        /** Its day as well; absent of old, when tasks kept the one by which they were given. */
        carriesDate?: true;
        before: Partial<ParsedDocument>;
        after: Partial<ParsedDocument>;
      } & Because;
    }
  /** Every task of the amendment was asked; `refused` is what they did not take. */
  | { type: 'PlanAmendmentCarriedOut'; data: { amendment: number; refused: readonly RefusedChange[] } }
  /** The plan was a corrected version of `into`, which took it over. */
  | { type: 'PlanMerged'; data: { into: string; by: string } }
  | { type: 'PlanClosed'; data: EndingData }
  | { type: 'PlanSuperseded'; data: EndingData & { byPlanId: string } }
  /** Every unfinished task was asked; `refused` is what did not end as chosen. */
  | { type: 'PlanEndingCarriedOut'; data: { refused: readonly RefusedEnding[] } }
  /** Goes on with a task of a plan that this one supersedes. */
  | { type: 'PlanTaskTakenOver'; data: TakenOverTask }
  /** The agency that followed the plan up gave way to another one. */
  | {
      type: 'PlanMonitoringSucceeded';
      data: { succession: string; from: string; to: string; document: DecidingDocument };
    }
  | { type: 'PlanReviewed'; data: { by: string } }
  | { type: 'PlanDiscarded'; data: Because }
  /** The reviewed draft was changed, so that it has to be reviewed again. */
  | { type: 'PlanReopened'; data: { by: string } }
  /** The tasks are fixed here; assigning them is the activation workflow's work. */
  | {
      type: 'PlanActivationStarted';
      data: { tasks: readonly PlanTaskRef[]; by: string; absent?: readonly AbsentFromTask[] };
    }
  | { type: 'PlanActivated'; data: { tasks: number } };

export type PlanEventType = PlanEvent['type'];

export const planEventForms: EventForms<PlanEvent> = {
  PlanImported: asAtFirst,
  DraftRowCorrected: asAtFirst,
  DraftDocumentCorrected: asAtFirst,
  DraftRowAdded: asAtFirst,
  DraftRowDropped: asAtFirst,
  DraftRowSplit: asAtFirst,
  DraftRowsMerged: asAtFirst,
  DutyDecided: asAtFirst,
  FindingSettled: asAtFirst,
  FindingRejected: asAtFirst,
  PastDeadlineSettled: asAtFirst,
  AcceptorsChosen: asAtFirst,
  PlanConfigured: asAtFirst,
  DraftVersionApplied: asAtFirst,
  PlanAmended: asAtFirst,
  PlanSupervisorNamed: asAtFirst,
  PlanDocumentCorrected: asAtFirst,
  PlanAmendmentCarriedOut: asAtFirst,
  PlanMerged: asAtFirst,
  PlanClosed: asAtFirst,
  PlanSuperseded: asAtFirst,
  PlanEndingCarriedOut: asAtFirst,
  PlanTaskTakenOver: asAtFirst,
  PlanMonitoringSucceeded: asAtFirst,
  PlanReviewed: asAtFirst,
  PlanDiscarded: asAtFirst,
  PlanReopened: asAtFirst,
  PlanActivationStarted: asAtFirst,
  PlanActivated: asAtFirst,
};
