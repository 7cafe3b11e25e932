import type { PlanAmendment } from '#libs/domain/plan/amendment/amendments';
import type { PlanEnding, TakenOverTask } from '#libs/domain/plan/ending/endings';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { DraftPart, DraftRow } from '#libs/domain/plan/draft/rows';
import type { AbsentUnit } from '#libs/domain/plan/draft/units';
import type { PastDeadline, WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import type { AppliedVersion } from '#libs/domain/plan/versions/versions';
import type { Instant, LocalDate } from '#libs/domain/shared/time';

/** What the reviewer decided about one task of the draft, beside corrections of its fields. */
export interface TaskSettlement {
  readonly pastDeadline: PastDeadline | null;
  readonly doneOn: LocalDate | null;
  readonly doneBy: string | null;
  /** Of a series the deadline that was chosen about. */
  readonly due?: LocalDate;
}

/** A finding that a person settled: accepted as it stands, or rejected as no doubt at all; with who, when and why. */
export interface SettledFinding {
  readonly taskKey: string | null;
  readonly code: string;
  readonly field: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly rejected?: true;
  /** The one unit that it was about. */
  readonly about?: string;
}

/** A row that was taken out of the draft. Its key is never given again. */
export interface DroppedRow {
  readonly part: DraftPart;
  readonly row: DraftRow;
  /** The key of the row it was merged into; null where it was dropped. */
  readonly into: string | null;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What becomes of a duty or report of the plan's body: followed as a task, kept as text, or what another row says. */
export type DutyDecision = 'follow' | 'text' | 'repeats';

/** A name as a document wrote it, and the one unit that a reviewer told it to be. */
export interface LearnedName {
  readonly text: string;
  readonly agencyId: string | null;
  readonly groupId: string | null;
}

/** Decisions about the plan as a whole, needed before activation. */
export interface PlanSetup {
  readonly monitoringAgencyId: string;
  readonly supervisorId: string;
  readonly policyId: string;
  readonly accepts: WhoAccepts;
  /** The plan's last day; yearly tasks of a plan without one are a finding. */
  readonly until: LocalDate | null;
  /** `MM-DD` of the plan's yearly report; yearly cycles are due then. */
  readonly yearlyReport: string | null;
}

export interface PlanTaskRef {
  readonly key: string;
  readonly taskId: string;
}

/** The units that the reviewed plan named for a row and that nobody stood for when it was activated. */
export interface AbsentFromTask {
  readonly key: string;
  /** Null where the row has no lead at all, so that it is only kept as text. */
  readonly taskId: string | null;
  readonly units: readonly AbsentUnit[];
}

export interface NoPlan {
  readonly kind: 'none';
}

export interface Plan {
  readonly kind: 'draft' | 'reviewed' | 'discarded' | 'activating' | 'active' | 'closed' | 'superseded';
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedBy: string;
  readonly importedAt: Instant;
  /** The parsed plan with every correction applied. */
  readonly draft: ParsedPlan;
  /** Edit counter per draft row (`tasks/12`), the row's ETag. */
  readonly rowVersions: Readonly<Record<string, number>>;
  readonly settlements: Readonly<Record<string, TaskSettlement>>;
  readonly settled: readonly SettledFinding[];
  readonly setup: PlanSetup | null;
  readonly activatedAt: Instant | null;
  readonly tasks: readonly PlanTaskRef[];
  // What follows is missing until it first happens, so that plans from before it fold to what is stored of them.
  readonly dropped?: readonly DroppedRow[];
  /** Who was expected at activation and was not there, row by row. */
  readonly absent?: readonly AbsentFromTask[];
  /** By the duty's key. */
  readonly duties?: Readonly<Record<string, DutyDecision>>;
  /** By the report's key. */
  readonly reports?: Readonly<Record<string, DutyDecision>>;
  readonly learned?: readonly (LearnedName & { readonly by: string; readonly at: Instant })[];
  /** Who accepts, where the reviewer chose it: by the row's key (`12`, or `duties/II.2.a-3`). */
  readonly acceptors?: Readonly<Record<string, WhoAccepts>>;
  /** The plan of which this one's file is a corrected version. */
  readonly replaces?: string;
  /** Corrected versions that were taken over into the draft, in order. */
  readonly versions?: readonly AppliedVersion[];
  /** Documents that amended the plan after its activation, in order. */
  readonly amendments?: readonly PlanAmendment[];
  /** Of a plan that is closed or superseded. */
  readonly ending?: PlanEnding;
  /** Tasks that came from plans which this one supersedes. */
  readonly takenOver?: readonly Omit<TakenOverTask, 'row'>[];
  /** The plan that took this one over; from then on nothing more is done to this one. */
  readonly mergedInto?: string;
}

export type PlanState = NoPlan | Plan;
