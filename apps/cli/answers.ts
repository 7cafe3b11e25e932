import type { AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
import type { Addressee, Directive } from '#libs/domain/annex-task/directive/state';
import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import type { Cancellation, TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
import type { Agency, AgencyGroup } from '#libs/domain/directory/directory';
import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { CalendarWarning } from '#libs/domain/calendar/coverage';
import type { PreviewedAmendment } from '#libs/application/amendment-preview';
import type { PreviewedEnding } from '#libs/application/plan-endings';
import type { RegisteredDifficulty } from '#libs/application/ports/difficulty-register';
import type { PlanSummary } from '#libs/application/plan-service-queries';
import type { AwaitedBy, Dashboard } from '#libs/application/ports/dashboards';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import type { AuditPage } from '#libs/audit/audit-log';
import type { Rehearsal } from '#libs/delivery/rehearsal/rehearsal';
import type { AvailableAction } from '#libs/domain/annex-task/offers/available-actions';
import type { outcomeOf } from '#libs/domain/annex-task/amendment/proposals';
import type { Delay, DelayShare } from '#libs/domain/annex-task/standing/delay';
import type {
  AssignedTask,
  Assignment,
  Cycle,
  OpenGroup,
  OrderedReport,
  Participant,
} from '#libs/domain/annex-task/kernel/state';
import type { FourDates, Standing } from '#libs/domain/annex-task/standing/status';
import type { KnownDelegation } from '#libs/domain/delegation/delegation';
import type { Boxes } from '#libs/domain/dashboard/boxes';
import type { RememberedName } from '#libs/domain/name-memory/name-memory';
import type { PlanDifference } from '#libs/domain/plan/versions/difference';
import type { DraftFinding } from '#libs/domain/plan/findings/findings';
import type { ParsedPlan } from '#libs/domain/plan/draft/parsed-plan';
import type { AbsentFromTask, Plan } from '#libs/domain/plan/plan';
import type { LostCorrection } from '#libs/domain/plan/versions/versions';
import type { AccountChange } from '#libs/identity/account-changes';
import type { OpenSession } from '#libs/identity/sessions';
import type { DraftPart } from '#libs/domain/plan/draft/rows';

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export type AuditAnswer = Page<AuditPage['items'][number] & { readonly name: string | null }>;
export interface AccountAnswer {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly agencyId: string | null;
  readonly roles: readonly string[];
  readonly field?: readonly string[];
  readonly language?: string;
  readonly disabled: boolean;
}
export type AgencyAnswer = Agency;
export type GroupAnswer = AgencyGroup & { readonly membersToday: readonly string[] };
/** What a sheet of the directory would do, row by row. */
export interface SheetPreviewAnswer {
  readonly tag: string;
  readonly counts: Readonly<Record<'create' | 'correct' | 'end' | 'same' | 'refused', number>>;
  readonly rows: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly key: string;
    readonly name: string | null;
    readonly action: string;
    readonly changes: readonly {
      readonly column: string;
      readonly before: unknown;
      readonly after: unknown;
    }[];
    readonly refusal: { readonly code: string; readonly detail: { readonly vi: string } } | null;
  }[];
}
export type AccountChangeAnswer = AccountChange & { readonly name: string; readonly byName: string | null };
export type OwnSession = OpenSession & { readonly current: boolean };
export type DelegationPage = Page<KnownDelegation & { delegator: string; delegate: string; state: string }>;
export type PlanPage = Page<PlanSummary>;

type WithEtags = {
  readonly [P in DraftPart]: readonly (ParsedPlan[P][number] & { readonly etag: string })[];
};
type PlanFacts = Pick<
  Plan,
  'id' | 'kind' | 'fileName' | 'importedBy' | 'importedAt' | 'activatedAt' | 'setup'
>;

/** A draft with the ETag of each row and the findings that are still open. */
export interface DraftAnswer extends PlanFacts, WithEtags {
  readonly document: ParsedPlan['document'];
  readonly documentEtag: string;
  readonly openFindings: readonly DraftFinding[];
  /** How many of them stand in the way of a review. */
  readonly blocking: number;
}

export interface ActivationAnswer {
  readonly kind: string;
  readonly total: number;
  readonly assigned: number;
  /** Null where Temporal cannot be asked. */
  readonly started: number | null;
  readonly refused: readonly { readonly key: string; readonly code: string }[];
  /** Who was expected and is not there, task by task. */
  readonly absent: readonly AbsentFromTask[];
  readonly activatedAt: string | null;
}

interface NamedAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly groupId: string | null;
}

/** An item of a list, with the names of its agencies where the server gives them. */
export type ListedTask = Omit<TaskListItem, 'leads' | 'coordinators'> & {
  readonly leads: readonly (Omit<NamedAgency, 'name'> & { readonly name?: string })[];
};
export type TaskPage = Page<ListedTask>;
export type WorklistPage = Page<ListedTask & { readonly expected: readonly AvailableAction[] }>;

/** A difficulty with the names of who raised it and of who has to solve it. */
export type NamedDifficulty = Difficulty & {
  readonly name: string;
  readonly resolver: { readonly name: string; readonly person: string | null } | null;
};
/** The same as the register lists it. */
export type DifficultyAnswer = RegisteredDifficulty & NamedDifficulty;
export type DifficultyPage = Page<DifficultyAnswer>;

export type ParticipantAnswer = Pick<
  Participant,
  'agencyId' | 'role' | 'acknowledgedAt' | 'deliverables' | 'progress' | 'requests'
> &
  Required<Pick<Participant, 'extensions' | 'returnProposals'>> &
  Standing & { readonly name: string; readonly dates: FourDates };

/** What is told of the task as a whole; empty where nothing happened. */
type Matters = Required<
  Pick<AssignedTask, 'suspensions' | 'amendments' | 'officialReminders' | 'predecessors'>
> & {
  readonly amendmentProposals: readonly (Omit<AmendmentProposal, 'status'> & {
    readonly status: ReturnType<typeof outcomeOf>;
    readonly name: string;
  })[];
  readonly cancellation: Cancellation | null;
  readonly successor: TaskOfPlan | null;
  readonly directives: readonly (Omit<Directive, 'addressees'> & {
    readonly addressees: readonly (Addressee & { readonly name: string })[];
  })[];
  readonly difficulties: readonly NamedDifficulty[];
  readonly openGroups: readonly (OpenGroup & { readonly members: readonly string[] })[];
};

type Unit = NamedAgency & { readonly officer: { readonly userId: string; readonly name: string } | null };

type DelayAnswer = Omit<Delay, 'shares'> & {
  readonly name: string;
  readonly shares: readonly (DelayShare & { readonly name: string | null })[];
};

export type TaskAnswer = Pick<
  Assignment,
  'planId' | 'planNumber' | 'key' | 'number' | 'section' | 'title' | 'product' | 'policyId' | 'source'
> &
  Pick<AssignedTask, 'assignedAt' | 'completedAt'> &
  Matters &
  Standing & {
    readonly id: string;
    readonly timing: { readonly text: string };
    readonly at: string;
    readonly version: number;
    readonly monitoringAgency: string;
    readonly supervisor: string;
    /** Missing in answers of before. */
    readonly report?: {
      readonly to: readonly { readonly name: string }[];
      readonly waitsFor: OrderedReport['waitsFor'];
    } | null;
    readonly approver: string;
    readonly leads: readonly Unit[];
    readonly coordinators: readonly Unit[];
    readonly delay: readonly DelayAnswer[];
    readonly cycles: readonly (Cycle & {
      readonly participants: readonly ParticipantAnswer[];
      /** Whose part was given to others. */
      readonly former: readonly ParticipantAnswer[];
    })[];
    readonly availableActions: readonly AvailableAction[];
  };

export type HistoryPage = Page<{
  readonly version: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly name: string };
  readonly sentence: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly hash: string;
  /** Made up, as is its time. */
  readonly demonstration?: true;
  /** What a folded line stands for. */
  readonly members?: readonly { readonly version: number }[];
}>;

export interface CalendarAnswer extends WorkingCalendar {
  readonly coverage: {
    readonly announcedThrough: number | null;
    readonly knownThrough: number | null;
    readonly warning: CalendarWarning | null;
  };
}
export type CalendarPage = Page<CalendarAnswer>;
export type FindingsPage = Page<DraftFinding>;
export type PlanHistoryPage = HistoryPage;
export type LearnedNamesPage = Page<RememberedName>;
export interface VersionAnswer {
  readonly kept: number;
  readonly lost: readonly LostCorrection[];
}
export type PreviewAnswer = PreviewedAmendment;
export interface AmendmentAnswer {
  readonly amendment: number;
}
/** A fact without a document has none of what is optional. */
export interface SuccessionAnswer {
  readonly from: string;
  readonly to: string | readonly string[];
  readonly on: string;
  readonly status?: string;
  readonly fromName?: string;
  readonly toNames?: readonly string[];
  readonly moved?: number;
  readonly refused?: readonly { readonly id: string; readonly code: string }[];
  readonly withdrawal?: { readonly reason: string; readonly document: { readonly number: string } | null };
}
export interface PreviewedSuccessionAnswer {
  readonly fromName: string;
  readonly closedTasks: number;
  /** Without titles for who keeps the directory. */
  readonly tasks: readonly {
    readonly taskId: string;
    readonly number: string;
    readonly title?: string;
    readonly part: string;
    readonly role: string | null;
    readonly need: string | null;
    readonly isChosen: boolean;
    readonly to: string | null;
    readonly toName: string | null;
  }[];
  readonly plans: readonly object[];
  readonly groups: readonly {
    readonly name: string;
    readonly left: number;
    readonly joining: readonly string[];
  }[];
  readonly accounts: readonly { readonly to: string | null }[];
  readonly missing: readonly { readonly taskId: string; readonly part: string }[];
  readonly refusal: { readonly code: string; readonly detail: { readonly vi: string } } | null;
}
export type DifferenceAnswer = PlanDifference & { readonly planId: string; readonly against: string };
export interface EndingPreviewAnswer {
  readonly planId: string;
  readonly tasks: readonly PreviewedEnding[];
}
type Named = { readonly name: string };
export type RehearsalAnswer = Omit<Rehearsal, 'mails' | 'totals'> & {
  readonly tasks: number;
  readonly from: string;
  readonly until: string;
  readonly mails: readonly (Rehearsal['mails'][number] & Named)[];
  readonly totals: readonly (Rehearsal['totals'][number] & Named)[];
};

interface Counted {
  readonly boxes: Boxes;
  readonly total: number;
}

export type DashboardAnswer = Pick<Dashboard, 'at' | 'boxes' | 'rates' | 'stages' | 'trend'> &
  Counted & {
    readonly planId: string | null;
    readonly byAgency: readonly (Counted & { readonly agencyId: string; readonly name: string })[];
    /** Missing in answers of before. */
    readonly byCoordinator?: readonly (Counted & { readonly agencyId: string; readonly name: string })[];
    readonly bySection: readonly (Counted & { readonly section: string | null })[];
    readonly byPlan: readonly (Counted & { readonly planId: string })[];
    readonly byMonth: readonly (Counted & { readonly month: string | null })[];
    readonly awaited: readonly (AwaitedBy & { readonly name: string })[];
  };
