import type { AmendedTerms, ReturnProposal, TaskOfPlan } from '#libs/domain/annex-task/kernel/changes';
import type { DirectiveKind } from '#libs/domain/annex-task/directive/directives';
import type { NamedResolver } from '#libs/domain/annex-task/difficulty/difficulties';
import type { DecidingDocument, DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';
import type { NamedAccount } from '#libs/domain/shared/actor';
import type { DateOrInstant, LocalDate } from '#libs/domain/shared/time';

/**
 * `cycle` defaults to the only open one (`CYCLE.AMBIGUOUS` otherwise). `agencyId` defaults to the actor's own
 * agency; acting for another one is refused unless the permission table says so.
 */
interface Addressed {
  readonly cycle?: number | undefined;
  readonly agencyId?: string | undefined;
}

/**
 * When it happened, where it is recorded later than that: the day of its document, or an instant of that day. Without it,
 * now. See `decideLate`.
 */
interface Dated {
  readonly occurredAt?: DateOrInstant | undefined;
}

export type TaskCommand =
  | { type: 'AssignTask'; assignment: Assignment }
  /** Opens due cycles and takes every due step; decided again at the moment it runs. */
  | { type: 'TakeDueSteps' }
  | ({ type: 'Acknowledge' } & Addressed)
  | ({
      type: 'RequestCoordination';
      coordinatorIds: readonly string[];
      content: string;
      due?: DateOrInstant | undefined;
    } & Addressed)
  | ({
      type: 'SubmitCoordinationInput';
      request?: number | undefined;
      summary: string;
      files: readonly FileRef[];
      document?: DocumentRef | undefined;
    } & Addressed &
      Dated)
  | ({ type: 'AcceptCoordinationInput'; input: number } & Addressed)
  | ({ type: 'ReturnCoordinationInput'; input: number; reason: string } & Addressed)
  | ({ type: 'WaiveCoordination'; request: number; reason: string } & Addressed)
  | ({
      type: 'ReportProgress';
      percent?: number | undefined;
      result: string;
      difficulties?: string | undefined;
      proposals?: string | undefined;
    } & Addressed)
  | ({
      type: 'SubmitDeliverable';
      summary: string;
      files: readonly FileRef[];
      document?: DocumentRef | undefined;
      classification?: string | undefined;
    } & Addressed &
      Dated)
  | ({ type: 'WithdrawDeliverable'; deliverable: number; reason: string } & Addressed)
  /** The head's word that the product may leave the agency, where the policy asks for it. */
  | ({ type: 'SignOffDeliverable'; deliverable: number } & Dated)
  | { type: 'RefuseSignOff'; deliverable: number; reason: string }
  | ({ type: 'ApproveDeliverable'; deliverable: number; document?: DocumentRef | undefined } & Addressed &
      Dated)
  | ({
      type: 'ReturnDeliverable';
      deliverable: number;
      reason: string;
      newDue?: DateOrInstant | undefined;
      document?: DocumentRef | undefined;
    } & Addressed &
      Dated)
  | ({ type: 'RequestExtension'; proposedDue: DateOrInstant; reason: string } & Addressed)
  | ({
      type: 'DecideExtension';
      extension: number;
      granted: boolean;
      /** The granted deadline; the proposed one where absent. */
      due?: DateOrInstant | undefined;
      /** Needed for a refusal. */
      answer?: string | undefined;
      document?: DocumentRef | undefined;
      /** Whether the open coordination deadlines of this lead move by as much; they do where it is absent. */
      carryCoordination?: boolean | undefined;
    } & Dated)
  | ({
      type: 'ProposeReturn';
      kind: ReturnProposal['kind'];
      reason: string;
      suggestedAgencyId?: string | undefined;
    } & Addressed)
  /** The monitoring agency's opinion, on which the supervisor decides. */
  | { type: 'GiveOpinion'; proposal: number; opinion: string }
  | ({
      type: 'DecideReturnProposal';
      proposal: number;
      accepted: boolean;
      answer?: string | undefined;
      /** Who takes over when a return is accepted; absent: nobody, the unit is let go. */
      to?: string | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  /** Moves what `from` still owes to `to`; without `to` it is let go. What was done stays with who did it. */
  | ({
      type: 'ReassignTask';
      from: string;
      to?: string | undefined;
      reason: string;
      document?: DocumentRef | undefined;
    } & Dated)
  /**
   * Says who of an open group takes part: coordinating units are named by a lead, leads by those above. To whom a
   * condition applies is also for the monitoring agency to say, and may be nobody (`nobody`).
   */
  | { type: 'NameGroupMembers'; groupId: string; agencyIds: readonly string[]; nobody?: boolean | undefined }
  /**
   * Moves what `from` still owes to its successor `to`; null lets it go. `monitoring` follows the task up from
   * now on where `from` did.
   */
  | {
      type: 'SucceedAgency';
      succession: string;
      from: string;
      to: string | null;
      monitoring?: string | undefined;
      /** Who solves what `from` was asked to; missing: nobody else. */
      resolving?: string | undefined;
      /** Accounts that go along: who was asked in person keeps it. */
      accounts?: readonly { readonly userId: string; readonly agencyId: string }[] | undefined;
      reason: string;
      document: DecidingDocument;
    }
  /** By the process that carries it from the plan, where `by` named who is in charge from now on. */
  | { type: 'SucceedSupervisor'; to: string; by: string; document: DecidingDocument }
  /** By the process that carries it from the plan, where `by` corrected the number of its document. */
  | {
      type: 'CorrectPlanNumber';
      to: string | null;
      /** The day on which the task was given, where the plan's was corrected; null: that is not known. */
      assignedOn?: LocalDate | null;
      by: string;
      reason: string;
    }
  | ({
      type: 'SuspendTask';
      reason: string;
      until?: DateOrInstant | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  | { type: 'ResumeTask'; reason?: string | undefined }
  | ({ type: 'AmendTask'; document: DecidingDocument; terms: AmendedTerms } & Dated)
  /** Other terms for the whole task; a later deadline for one lead alone is an extension. */
  | { type: 'ProposeAmendment'; terms: AmendedTerms; reason: string }
  | ({
      type: 'DecideAmendmentProposal';
      proposal: number;
      accepted: boolean;
      /** Needed for a refusal. */
      answer?: string | undefined;
      /** Needed where it is accepted: it amends the task. */
      document?: DecidingDocument | undefined;
      /** The terms that are decided; those proposed where absent. */
      terms?: AmendedTerms | undefined;
    } & Dated)
  /** By the process that ends a plan: another plan goes on with the task. */
  | {
      type: 'SupersedeTask';
      by: string;
      reason: string;
      successor: TaskOfPlan;
      document?: DocumentRef | undefined;
    }
  /** By the same process, on the task that goes on. */
  | { type: 'LinkPredecessor'; by: string; predecessor: TaskOfPlan }
  /**
   * A letter that was issued to urge agencies on; `to` may be left out where the task has one lead. `corrects` is the
   * number of an earlier record that was wrong: receivers and files that are left out are taken from it.
   */
  | ({
      type: 'RecordOfficialReminder';
      document: DecidingDocument;
      files: readonly FileRef[];
      to?: readonly string[] | undefined;
      corrects?: number | undefined;
    } & Dated)
  | ({ type: 'CancelTask'; reason: string; document?: DocumentRef | undefined } & Dated)
  | ({
      type: 'IssueDirective';
      kind: DirectiveKind;
      text: string;
      /** Agencies that take part; all of them where absent. */
      to?: readonly string[] | undefined;
      due?: DateOrInstant | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  | { type: 'AcknowledgeDirective'; directive: number }
  | { type: 'AnswerDirective'; directive: number; answer: string }
  | { type: 'RaiseDifficulty'; content: string; recommendation?: string | undefined }
  | ({
      type: 'ConsolidateDifficulty';
      difficulty: number;
      /** How it is put before the UBND. */
      summary: string;
      document?: DocumentRef | undefined;
    } & Dated)
  | ({
      type: 'AssignDifficulty';
      difficulty: number;
      resolver: NamedResolver;
      due: DateOrInstant;
      instruction?: string | undefined;
      document?: DocumentRef | undefined;
    } & Dated)
  | ({
      type: 'ResolveDifficulty';
      difficulty: number;
      resolution: string;
      document?: DocumentRef | undefined;
    } & Dated)
  /** Of the actor's own agency; null: nobody any more. */
  | { type: 'AssignOfficer'; officer: NamedAccount | null };

export type TaskCommandType = TaskCommand['type'];
