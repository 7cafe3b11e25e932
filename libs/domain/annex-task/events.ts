import type { AmendmentProposalEvent } from '#libs/domain/annex-task/amendment/proposals';
import type {
  AmendedTerms,
  Cancellation,
  LapseEvent,
  ReturnProposal,
  TaskOfPlan,
} from '#libs/domain/annex-task/kernel/changes';
import type { DifficultyEvent, Resolver } from '#libs/domain/annex-task/difficulty/difficulties';
import type { DirectiveEvent } from '#libs/domain/annex-task/directive/directives';
import type { DecidingDocument, DocumentRef, FileRef } from '#libs/domain/annex-task/kernel/documents';
import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminder/official-reminders';
import type {
  Assignee,
  Assignment,
  Completion,
  Cycle,
  ParticipantRole,
} from '#libs/domain/annex-task/kernel/state';
import type { OfficerEvent } from '#libs/domain/annex-task/officer/officers';
import type { PlanNumberEvent } from '#libs/domain/annex-task/plan-facts/plan-number';
import type { EscalationTarget } from '#libs/domain/policy/policy';
import type { SupervisorEvent } from '#libs/domain/annex-task/plan-facts/supervisor-succession';
import type { Instant } from '#libs/domain/shared/time';

/**
 * What a step is about. `acknowledgement`, `deadline`, `overdue` and `interim` go to a participant;
 * `coordination` to a coordinating unit (with `request`); `acceptance` to whoever accepts and `sign-off` to the head of the lead (with `deliverable`);
 * `open-coordination` to a lead whose product waits for it to end the coordination (with `deliverable`);
 * `decision` to the supervisor (with `extension`, `proposal` or `amendmentProposal`); `directive` to an agency addressed (with `directive`);
 * `difficulty` to whoever has it (with `difficulty`).
 */
export type ReminderKind =
  | 'acknowledgement'
  | 'deadline'
  | 'overdue'
  | 'interim'
  | 'coordination'
  | 'acceptance'
  | 'open-coordination'
  | 'decision'
  | 'sign-off'
  | 'directive'
  | 'difficulty';

/** What is late when a step is escalated. */
export type EscalationSubject =
  'deadline' | 'coordination' | 'acceptance' | 'decision' | 'directive' | 'difficulty';

/** What a step is about where it is no request and no deliverable. */
export interface StepSubject {
  readonly extension?: number;
  readonly proposal?: number;
  /** These are of the task as a whole: `cycle` is the newest one then, 0 before the first. */
  readonly directive?: number;
  readonly difficulty?: number;
  readonly amendmentProposal?: number;
}

interface Of {
  readonly cycle: number;
  readonly agencyId: string;
}

/** `key` identifies the step for good; `standsFor` lists missed steps that this one replaces. */
interface Step {
  readonly key: string;
  readonly standsFor: readonly string[];
  /** The deadline the step is about. */
  readonly deadline: Instant | null;
}

/** The recorded succession of agencies that an event belongs to, in ids and words. */
interface Succession {
  readonly succession: string;
  readonly reason: string;
  readonly document: DecidingDocument;
}

/** The new deadline of a coordination request; `agencyId` was asked. */
export type RequestDeadline = Of & { readonly request: number; readonly due: Instant };

export type TaskEvent =
  | { type: 'TaskAssigned'; data: Assignment }
  | { type: 'CycleOpened'; data: Omit<Cycle, 'openedAt' | 'completedAt'> }
  | { type: 'AssignmentAcknowledged'; data: Of & { by: string } }
  | {
      type: 'CoordinationRequested';
      data: Of & { request: number; coordinatorId: string; content: string; due: Instant | null };
    }
  | {
      type: 'CoordinationInputSubmitted';
      data: Of & {
        request: number;
        input: number;
        by: string;
        summary: string;
        files: readonly FileRef[];
        /** Absent where none was named. */
        document?: DocumentRef;
      };
    }
  | { type: 'CoordinationInputAccepted'; data: Of & { request: number; input: number } }
  | { type: 'CoordinationInputReturned'; data: Of & { request: number; input: number; reason: string } }
  | { type: 'CoordinationWaived'; data: Of & { request: number; reason: string } }
  | { type: 'CoordinationMissed'; data: Of & Step & { request: number } }
  | { type: 'CoordinationClosed'; data: Of }
  | {
      type: 'ProgressReported';
      data: Of & {
        by: string;
        percent: number | null;
        result: string;
        difficulties: string | null;
        proposals: string | null;
      };
    }
  | {
      type: 'DeliverableSubmitted';
      data: Of & {
        deliverable: number;
        by: string;
        summary: string;
        files: readonly FileRef[];
        document: DocumentRef | null;
        /** It waits for the head of the agency first. */
        awaitsSignOff?: true;
        /** When it was recorded, where that was later: until then nobody here could accept it. */
        knownAt?: Instant;
      };
    }
  | { type: 'DeliverableSignedOff'; data: Of & { deliverable: number; by: string; knownAt?: Instant } }
  | { type: 'SignOffRefused'; data: Of & { deliverable: number; by: string; reason: string } }
  | { type: 'DeliverableWithdrawn'; data: Of & { deliverable: number; reason: string } }
  | {
      type: 'DeliverableReturned';
      /** `requests`: those of this lead whose deadlines move along with its new one. */
      data: Of & {
        deliverable: number;
        reason: string;
        newDue: Instant | null;
        requests?: readonly RequestDeadline[];
        /** By which it was returned; absent where none was named. */
        document?: DocumentRef;
      };
    }
  | {
      type: 'DeliverableApproved';
      /** `document`: by which it was approved; absent where none was named. */
      data: Of & { deliverable: number; completion: Completion; document?: DocumentRef };
    }
  | {
      type: 'ReminderIssued';
      data: Of &
        Step &
        StepSubject & { kind: ReminderKind; request: number | null; deliverable: number | null };
    }
  | { type: 'DeadlineMissed'; data: Of & Step }
  | {
      type: 'TaskEscalated';
      data: Of &
        Step &
        StepSubject & {
          level: number;
          to: EscalationTarget;
          about: EscalationSubject;
          request: number | null;
        };
    }
  | {
      type: 'ExtensionRequested';
      data: Of & { extension: number; by: string; from: Instant; proposedDue: Instant; reason: string };
    }
  | {
      type: 'ExtensionGranted';
      /** `coordination`: the requests of this lead whose deadlines move along. */
      data: Of & {
        extension: number;
        by: string;
        due: Instant;
        answer: string | null;
        document: DocumentRef | null;
        coordination: readonly RequestDeadline[];
      };
    }
  | {
      type: 'ExtensionRefused';
      data: Of & { extension: number; by: string; answer: string; document: DocumentRef | null };
    }
  | {
      type: 'ReturnProposed';
      data: Of & {
        proposal: number;
        kind: ReturnProposal['kind'];
        by: string;
        reason: string;
        suggestedAgencyId: string | null;
      };
    }
  | { type: 'ReturnOpinionGiven'; data: Of & { proposal: number; by: string; opinion: string } }
  | {
      type: 'ReturnProposalDecided';
      data: Of & {
        proposal: number;
        by: string;
        accepted: boolean;
        answer: string | null;
        document: DocumentRef | null;
      };
    }
  | {
      type: 'TaskReassigned';
      data: {
        from: string;
        to: string | null;
        role: ParticipantRole;
        by: string;
        reason: string;
        document: DocumentRef | null;
      };
    }
  /** What `from` still owed is owed by `to`, its successor by the succession; by nobody where that is null. */
  | {
      type: 'ParticipantSucceeded';
      data: Succession & { from: string; to: string | null; role: ParticipantRole };
    }
  | { type: 'MonitoringSucceeded'; data: Succession & { from: string; to: string } }
  /** Products that were addressed to `from` are accepted by `to`. */
  | { type: 'AcceptanceSucceeded'; data: Succession & { from: string; to: string } }
  /** What `from` was to solve is the `resolver`'s now: its successor's, or the same person's who has gone along. */
  | {
      type: 'ResolverSucceeded';
      data: Succession & { difficulty: number; from: string; resolver: Resolver };
    }
  | {
      type: 'GroupMembersNamed';
      data: {
        groupId: string;
        role: ParticipantRole;
        by: string;
        /** Empty where the condition of the group applies to nobody. */
        agencyIds: readonly string[];
        /** By when each open cycle is due; absent where it was not yet said with the names. */
        deadlines?: readonly { cycle: number; due: Instant | null }[];
      };
    }
  /** By the directory: who takes part from now on as members of their groups, and who does not any more. */
  | {
      type: 'GroupMembersChanged';
      data: {
        /** The cycle that opens with it; null where those who joined take part in what is open. */
        cycle: number | null;
        joined: readonly Assignee[];
        left: readonly Assignee[];
        /** By when those who joined owe it, in each cycle in which they take part. */
        deadlines: readonly { cycle: number; due: Instant | null }[];
      };
    }
  | {
      type: 'TaskSuspended';
      data: { by: string; reason: string; until: Instant | null; document: DocumentRef | null };
    }
  | {
      type: 'TaskResumed';
      /** `by` is null when the time of the suspension was over. Only deadlines that move are listed. */
      data: {
        by: string | null;
        reason: string | null;
        /**
         * When it was over, whenever that was recorded; absent where somebody ended it, and where it was recorded
         * before this was kept.
         */
        endedAt?: Instant;
        deadlines: readonly (Of & { due: Instant | null; ladderFrom: Instant | null })[];
        requests: readonly RequestDeadline[];
      };
    }
  | {
      type: 'TaskAmended';
      data: {
        amendment: number;
        by: string;
        document: DecidingDocument;
        before: AmendedTerms;
        after: AmendedTerms;
        deadlines: readonly (Of & { due: Instant })[];
        /** What leads had asked for moves along with their deadlines. */
        requests?: readonly RequestDeadline[];
      };
    }
  /** Like a cancellation; another plan goes on with it. */
  | {
      type: 'TaskSuperseded';
      data: { by: string; reason: string; document: DocumentRef | null; successor: TaskOfPlan };
    }
  | { type: 'PredecessorLinked'; data: { by: string; predecessor: TaskOfPlan } }
  | { type: 'TaskCancelled'; data: Omit<Cancellation, 'at'> }
  | LapseEvent
  | AmendmentProposalEvent
  | DirectiveEvent
  | DifficultyEvent
  | OfficerEvent
  | OfficialReminderEvent
  | SupervisorEvent
  | PlanNumberEvent
  | { type: 'CycleCompleted'; data: { cycle: number } }
  | { type: 'TaskCompleted'; data: { basis: 'cycles' | 'recorded-at-activation' } };

/** The type names, for switches and read models. */
export type TaskEventType = TaskEvent['type'];
