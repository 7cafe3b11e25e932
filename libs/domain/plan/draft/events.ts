import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import type { Finding, ParsedDocument, ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { DutyDecision, LearnedName, PlanSetup, TaskSettlement } from '#libs/domain/plan/plan';
import type { DraftPart, DraftRow } from '#libs/domain/plan/draft/rows';
import type { RowPatch } from '#libs/domain/plan/draft/row-patch';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

/** Who did it and why; '' where no reason was asked for. */
interface Because {
  readonly reason: string;
  readonly by: string;
}

export type DraftEvent =
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
  | { type: 'PastDeadlineSettled'; data: TaskSettlement & { taskKey: string; by: string } }
  | { type: 'AcceptorsChosen'; data: { accepts: WhoAccepts | null; keys: readonly string[]; by: string } }
  | { type: 'PlanConfigured'; data: PlanSetup & { by: string } }
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
    };

/** What changes a draft that was imported. */
export type DraftChange = Exclude<DraftEvent, { type: 'PlanImported' }>;

export const draftEventForms: EventForms<DraftEvent> = {
  PlanImported: asAtFirst,
  DraftRowCorrected: asAtFirst,
  DraftDocumentCorrected: asAtFirst,
  DraftRowAdded: asAtFirst,
  DraftRowDropped: asAtFirst,
  DraftRowSplit: asAtFirst,
  DraftRowsMerged: asAtFirst,
  DutyDecided: asAtFirst,
  PastDeadlineSettled: asAtFirst,
  AcceptorsChosen: asAtFirst,
  PlanConfigured: asAtFirst,
  PlanDocumentCorrected: asAtFirst,
};
