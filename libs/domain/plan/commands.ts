import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
import type { DecidingDocument, DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { AmendmentSource, RefusedChange } from '#libs/domain/plan/amendment/amendments';
import type { PastDeadline, WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import type { RefusedEnding, SupersedingPlan, TaskChoice } from '#libs/domain/plan/ending/endings';
import type { ParsedDocument, ParsedPlan, ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { DutyDecision, PlanSetup, PlanTaskRef } from '#libs/domain/plan/plan';
import type { RowChanges } from '#libs/domain/plan/draft/row-changes';
import type { DraftPart } from '#libs/domain/plan/draft/rows';
import type { LocalDate } from '#libs/domain/shared/time';

/** What a correction of the document may change; what it does not name stays. Dates are `YYYY-MM-DD`. */
export type DocumentChanges = { readonly [F in keyof ParsedDocument]?: ParsedDocument[F] | undefined };

/**
 * What becomes of a finding: its proposal is taken over; the draft stays as it is although the finding is right;
 * or the finding is rejected as no doubt at all.
 */
export type Verdict = 'take-proposal' | 'accept' | 'reject';

/** Which findings: all with the code, as far as nothing more is said. `taskKey` null means the document. */
export interface FindingSelection {
  readonly code: string;
  readonly field?: string | undefined;
  readonly taskKey?: string | null | undefined;
  /** Tells apart what has code and field in common. */
  readonly message?: string | undefined;
}

/** A reviewer's answer to one finding, as it stands in one row of a table of findings. */
export interface FindingAnswer {
  readonly finding: FindingSelection & { readonly field: string; readonly taskKey: string | null };
  readonly verdict: Verdict | 'correct';
  /** With `correct`: the right value, as people write it. */
  readonly value?: string | undefined;
  readonly reason: string;
  /** The version of the finding's row as the reviewer saw it. */
  readonly rowVersion: number;
}

/** The row's ETag as the reviewer saw it. */
interface Seen {
  readonly expectedRowVersion?: number | undefined;
}

/** Why; kept with the correction. */
interface Reasoned {
  readonly reason?: string | undefined;
}

export type PlanCommand =
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
  /** `taskKey` is a row's key (`12`, or `duties/II.2.a-3` where the part matters); null for the document. */
  | { type: 'SettleFinding'; taskKey: string | null; code: string; field: string; reason: string }
  | { type: 'ResolveFindings'; select: FindingSelection; verdict: Verdict; reason: string }
  /** All of them, or none; none also where others in the same table could not be read. */
  | { type: 'AnswerFindings'; answers: readonly FindingAnswer[]; unreadable?: number | undefined }
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
  /** `base` is what the draft was before anybody corrected it, `version` what the corrected file says. */
  | { type: 'ApplyVersion'; from: string; fileName: string; base: ParsedPlan; version: ParsedPlan }
  | { type: 'MergePlan'; into: string }
  /** Of an active plan, by its supervisor. */
  | { type: 'AmendPlan'; document: DecidingDocument; source: AmendmentSource }
  /** Of an active plan: who is in charge of it from now on, by another leader or the office. */
  | { type: 'NameSupervisor'; supervisorId: string; document: DecidingDocument; reason?: string | undefined }
  /** Of an active plan; `sameNumber` is another one that is followed up under what would be its number, see `activeOfNumber`. */
  | ({
      type: 'CorrectPlanDocument';
      changes: DocumentChanges;
      reason: string;
      sameNumber?: string | null | undefined;
    } & Seen)
  /** By the process, once every task was asked. */
  | { type: 'FinishAmendment'; amendment: number; refused: readonly RefusedChange[] }
  /** Of an active plan, by its supervisor; `by` is the plan that supersedes it, null where it is closed. */
  | {
      type: 'EndPlan';
      reason: string;
      document?: DocumentRef | undefined;
      choices: readonly TaskChoice[];
      unfinished: readonly PlanTaskRef[];
      by: SupersedingPlan | null;
    }
  /** By the process, once every task was asked. */
  | { type: 'FinishEnding'; refused: readonly RefusedEnding[] }
  /** By the process, on the plan that supersedes another one. */
  | { type: 'TakeOverTask'; row: ParsedTask; from: TaskOfPlan }
  /** By the process of a succession: `to` follows the plan up from now on where `from` did. */
  | { type: 'SucceedMonitoring'; succession: string; from: string; to: string; document: DecidingDocument }
  /** Of a draft that is not wanted; it stays readable, and the same file may be imported anew. */
  | { type: 'DiscardPlan'; reason: string }
  | { type: 'ReviewPlan' }
  | { type: 'ActivatePlan' }
  /** By the process, once every task was assigned. */
  | { type: 'FinishActivation' };

export type PlanCommandOf<T extends PlanCommand['type']> = Extract<PlanCommand, { type: T }>;
