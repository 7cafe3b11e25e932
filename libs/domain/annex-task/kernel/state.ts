import type { OfficialReminder } from '#libs/domain/annex-task/official-reminder/state';
import type { Officer } from '#libs/domain/annex-task/officer/state';
import type { Directive } from '#libs/domain/annex-task/directive/state';
import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import type { ReminderPause } from '#libs/domain/annex-task/reminder-pause/state';
import type { Suspension } from '#libs/domain/annex-task/suspension/state';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';
import type { Extension } from '#libs/domain/annex-task/extension/state';
import type { Cancellation, TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
import type { Amendment, AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
import type { WhoAccepts } from '#libs/domain/annex-task/kernel/acceptance';
import type { DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant, Instant, LocalDate } from '#libs/domain/shared/time';
import type { Recurrence } from '#libs/domain/policy/policy';

export type { DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
export type { WhoAccepts } from '#libs/domain/annex-task/kernel/acceptance';

export type ParticipantRole = 'lead' | 'coordinator';

/** An agency that takes part in every cycle of the task; `groupId` names the group it answers through. */
export interface Assignee {
  readonly agencyId: string;
  readonly role: ParticipantRole;
  readonly groupId: string | null;
  /**
   * It left its group: it owes what was open then, and takes part in no cycle that opens later. Absent where it goes
   * on.
   */
  readonly leftGroup?: true;
}

/** A group that the plan names, and what its members do in the task. */
export interface TaskGroup {
  readonly groupId: string;
  readonly role: ParticipantRole;
  /** Whom the plan leaves out, in its words; absent where nobody. */
  readonly exception?: string;
}

/**
 * A group such as "các đơn vị có liên quan", which owes nothing until its members are named; they then take part
 * like everybody else, as assignees that name the group.
 */
export interface OpenGroup extends TaskGroup {
  /** To whom of the group it applies, in the plan's words; absent where it sets no condition. */
  readonly condition?: string;
  /** The members that are asked, since the condition may apply to them; they owe nothing until they are named. */
  readonly asked?: readonly string[];
  /** It was said that the condition applies to nobody; names may still follow. */
  readonly nobody?: true;
}

/** When a task is due. `single` covers by-date and range; `continuous` has one cycle without a deadline. */
export type TaskSchedule =
  | { readonly kind: 'continuous' }
  | {
      readonly kind: 'single';
      readonly start: LocalDate | null;
      readonly due: DateOrInstant | null;
      readonly interim: readonly LocalDate[];
      /** `MM-DD` of those reports where none of them tells it; absent where none is ordered. */
      readonly interimOn?: string;
    }
  | {
      readonly kind: 'recurring';
      readonly every: Exclude<Recurrence, 'single'>;
      readonly from: LocalDate;
      readonly until: LocalDate;
      /** Yearly only: `MM-DD`, see `dayInYear`; the end of the period where null. */
      readonly dueMonthDay: string | null;
      /**
       * Monthly and quarterly only: the day of the month, 1 to 31, of a quarter that of its last month; a shorter
       * month is due on its last day. Absent where the timing names no day.
       */
      readonly dueDay?: number;
    };

/** How a deadline that had passed at activation is treated; a person chose it. */
export type PastDeadline = 'record-done' | 'follow-from-today';

/** Where the plan's file says it: the annex or the body, with page, line and table row where they are known. */
export interface TaskSource {
  readonly part: string;
  readonly page: number | null;
  readonly line: number | null;
  readonly table: number | null;
  readonly row: number | null;
}

/** Whom a document names as receiver: at most one of the ids, none where the directory does not know it. */
export interface Receiver {
  readonly text: string;
  readonly agencyId: string | null;
  readonly groupId: string | null;
}

/** What the plan orders about the report that a task is, or has to send. */
export interface OrderedReport {
  readonly to: readonly Receiver[];
  /** The reports that have to be in before, with the task as which each is followed; null where it is none. */
  readonly waitsFor: readonly {
    readonly key: string;
    readonly title: string;
    readonly taskId: string | null;
  }[];
}

/** What activation assigns; all of it comes from the reviewed plan. */
export interface Assignment {
  readonly taskId: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly key: string;
  readonly number: string;
  readonly section: string | null;
  readonly title: string;
  readonly product: string | null;
  readonly timingText: string;
  readonly timingRule: string;
  readonly schedule: TaskSchedule;
  readonly assignees: readonly Assignee[];
  readonly accepts: WhoAccepts;
  readonly monitoringAgencyId: string;
  readonly supervisorId: string;
  readonly policyId: string;
  readonly pastDeadline: PastDeadline | null;
  /** With `record-done`: when it was done, and by which document. */
  readonly doneOn: LocalDate | null;
  readonly doneBy: string | null;
  /** Absent where the task was assigned before it was kept. */
  readonly source?: TaskSource;
  /** The day of the document that gave it, see `assignedOn`; absent where that is not known or was not yet kept. */
  readonly assignedOn?: LocalDate;
  /** Absent where the plan names none. */
  readonly openGroups?: readonly OpenGroup[];
  /**
   * Groups whose members take part as the directory has them at each period. Absent where the plan names none, and
   * where the task was assigned before they were kept: who takes part is then as it was.
   */
  readonly groups?: readonly TaskGroup[];
  /** Absent where the plan orders no report of it, and where it was assigned before this was kept. */
  readonly report?: OrderedReport;
}

export interface Deliverable {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  /** The first and `sent-back` are of the agency alone: whoever accepts has not been asked. */
  readonly status:
    'awaiting-sign-off' | 'sent-back' | 'awaiting-acceptance' | 'returned' | 'approved' | 'withdrawn';
  /** When it left the agency, by which lateness is judged; until it is signed off, when it was prepared. */
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly summary: string;
  readonly files: readonly FileRef[];
  readonly document: DocumentRef | null;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  /** Where the head signed it off: when it was prepared, and who signed. */
  readonly preparedAt?: Instant;
  /** When it was recorded, where that was later than it was handed in: whoever accepts has had it since. */
  readonly knownAt?: Instant;
  /** By which it was approved or returned; absent where none was named. */
  readonly decision?: DocumentRef;
  readonly signedOffBy?: string;
  /** When the coordination was over that was open as it was handed in; absent where none was, or still is. */
  readonly acceptableSince?: Instant;
}

export interface CoordinationInput {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly status: 'submitted' | 'accepted' | 'returned';
  readonly submittedAt: Instant;
  readonly submittedBy: string;
  readonly summary: string;
  readonly files: readonly FileRef[];
  readonly reason: string | null;
  /** With which it was sent; absent where none was named. */
  readonly document?: DocumentRef;
}

/** What one lead asks of one coordinating unit; kept in the coordinator's part. */
export interface CoordinationRequest {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly leadAgencyId: string;
  readonly content: string;
  readonly due: Instant | null;
  readonly requestedAt: Instant;
  /** `closed`: its input was accepted; `waived`: the lead let it go, with `reason`. */
  readonly status: 'open' | 'closed' | 'waived';
  readonly missedAt: Instant | null;
  readonly reason: string | null;
  readonly inputs: readonly CoordinationInput[];
}

export interface ProgressReport {
  readonly at: Instant;
  readonly by: string;
  readonly percent: number | null;
  readonly result: string;
  readonly difficulties: string | null;
  readonly proposals: string | null;
}

/** Four dates, never one; `reported` is the submission of the accepted version. */
export interface Completion {
  readonly reportedAt: Instant;
  readonly acceptedAt: Instant;
  readonly lateAgainstOriginal: boolean;
  readonly lateAgainstApproved: boolean;
}

/** One agency in one cycle. */
export interface Participant {
  readonly cycle: number;
  readonly agencyId: string;
  readonly role: ParticipantRole;
  readonly groupId: string | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgedBy: string | null;
  readonly originalDue: Instant | null;
  readonly approvedDue: Instant | null;
  /** Escalations and overdue repeats count from here when later than the deadline. */
  readonly ladderFrom: Instant | null;
  readonly progress: readonly ProgressReport[];
  readonly deliverables: readonly Deliverable[];
  readonly requests: readonly CoordinationRequest[];
  /** Absent while none was asked for; states that were stored before extensions existed stay as they are. */
  readonly extensions?: readonly Extension[];
  readonly returnProposals?: readonly ReturnProposal[];
  /** When it joined a cycle that was open: it took the part over from another agency, or was named of an open group. */
  readonly takenOverAt?: Instant;
  /** When it took the part over before, where it gave it away meanwhile and has it again. */
  readonly takenOverBefore?: readonly Instant[];
  /** When its part was given to another agency; from then on it owes nothing. */
  readonly releasedAt?: Instant;
  /** When the deadline was last set anew; reminders that would lie before do not exist. */
  readonly dueSetAt?: Instant;
  readonly overdueSince: Instant | null;
  readonly completion: Completion | null;
  /** Keys of the steps already taken, see `stepKey`; each at most once. */
  readonly taken: readonly string[];
}

export interface Cycle {
  readonly no: number;
  /** What people call it: `2026`, `Quý I/2026`, `Tuần 12/2026`, or `` for a single cycle. */
  readonly label: string;
  readonly periodStart: LocalDate | null;
  readonly periodEnd: LocalDate | null;
  readonly openedAt: Instant;
  readonly due: Instant | null;
  /** The rule by which it is due, see `ruleOf`, where that is not the timing's own. */
  readonly rule?: string;
  readonly completedAt: Instant | null;
}

/** That an agency knows of the task; who and when. */
export interface Acknowledgement {
  readonly at: Instant;
  readonly by: string;
}

export interface UnassignedTask {
  readonly kind: 'unassigned';
}

export interface AssignedTask {
  readonly kind: 'open' | 'completed' | 'cancelled';
  readonly assignment: Assignment;
  readonly assignedAt: Instant;
  readonly completedAt: Instant | null;
  /** By cycle number. */
  readonly cycles: Readonly<Record<string, Cycle>>;
  /** By `participantKey`. */
  readonly participants: Readonly<Record<string, Participant>>;
  /** Keys of task-level steps already taken. */
  readonly taken: readonly string[];
  /** Who acknowledged it while no cycle was open, by agency; those that open know of it. Absent while there is none. */
  readonly acknowledged?: Readonly<Record<string, Acknowledgement>>;
  /**
   * Agencies that took part before: they go on reading what they did. Who left its group comes back with it; whom a
   * decision took out does not. Absent while there is none.
   */
  readonly former?: readonly Assignee[];
  /** Absent while there is none, as with those below: what was stored before they existed stays as it is. */
  readonly suspensions?: readonly Suspension[];
  readonly reminderPause?: ReminderPause;
  readonly amendments?: readonly Amendment[];
  readonly amendmentProposals?: readonly AmendmentProposal[];
  readonly cancellation?: Cancellation;
  /** The task of another plan that goes on with this one. */
  readonly successor?: TaskOfPlan;
  /** The tasks of earlier plans that this one goes on with. */
  readonly predecessors?: readonly TaskOfPlan[];
  /** Who handles the task, by agency. */
  readonly officers?: Readonly<Record<string, Officer>>;
  readonly officialReminders?: readonly OfficialReminder[];
  readonly directives?: readonly Directive[];
  readonly difficulties?: readonly Difficulty[];
  readonly counters: { readonly deliverables: number; readonly inputs: number; readonly requests: number };
}

export type TaskState = UnassignedTask | AssignedTask;

/** Key of a participant's part: `<cycle>/<agencyId>`. */
export const participantKey = (cycle: number, agencyId: string): string => `${cycle}/${agencyId}`;
