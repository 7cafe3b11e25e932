import type { Late } from '#libs/domain/annex-task/reminding/late';
import type { EscalationSubject } from '#libs/domain/annex-task/reminding/kinds';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { SlotKind } from '#libs/domain/policy/slots';
import type { Role } from '#libs/domain/shared/actor';
import type { Instant, LocalDate } from '#libs/domain/shared/time';

/** What somebody is told. `remind-*` follow the kinds of reminders; `coordination-late` goes to the lead. */
export type NoticeKind =
  | 'assigned-lead'
  | 'assigned-coordinator'
  | 'coordination-requested'
  | 'coordination-submitted'
  | 'coordination-accepted'
  | 'coordination-returned'
  | 'coordination-waived'
  | 'coordination-missed'
  | 'coordination-late'
  | 'deliverable-submitted'
  | 'deliverable-returned'
  | 'deliverable-approved'
  | 'extension-requested'
  | 'extension-in-hand'
  | 'extension-granted'
  | 'extension-refused'
  | 'extension-lapsed'
  | 'coordination-moved'
  | 'amendment-proposed'
  | 'amendment-in-hand'
  | 'amendment-proposal-decided'
  | 'return-proposed'
  | 'return-decided'
  | 'return-lapsed'
  | 'task-reassigned'
  | 'supervisor-named'
  | 'unreached'
  | 'task-released'
  | 'group-left'
  /** To members of a group: its condition may apply to them. */
  | 'may-concern'
  /** To whoever says to whom the condition of a group applies. */
  | 'condition-to-settle'
  | 'task-suspended'
  | 'task-resumed'
  | 'reminders-paused'
  | 'task-amended'
  | 'task-cancelled'
  | 'directive-issued'
  | 'conclusion-issued'
  | 'criticism-issued'
  | 'commendation-issued'
  | 'directive-answered'
  | 'officer-assigned'
  | 'deliverable-prepared'
  | 'sign-off-refused'
  | 'difficulty-raised'
  | 'difficulty-consolidated'
  | 'difficulty-assigned'
  | 'difficulty-in-hand'
  | 'difficulty-resolved'
  | 'official-reminder-recorded'
  | 'official-reminder-corrected'
  | 'remind-acknowledgement'
  | 'remind-deadline'
  | 'remind-overdue'
  | 'remind-interim'
  | 'remind-coordination'
  | 'remind-acceptance'
  | 'remind-decision'
  | 'remind-open-coordination'
  | 'remind-sign-off'
  | 'remind-directive'
  | 'remind-difficulty'
  | 'deadline-missed'
  /** Of no task: the announced days off of the calendar come to their end. */
  | 'calendar-ends'
  | 'escalated';

/** Whom a notice is for: ids only, people are looked up where it is sent. */
export type Audience =
  | {
      readonly kind: 'agency';
      readonly agencyId: string;
      readonly roles: readonly Role[];
      /** Who handles the task there, and is told with them. */
      readonly officerId?: string;
    }
  | { readonly kind: 'role'; readonly role: Role }
  | {
      readonly kind: 'user';
      readonly userId: string;
      /** Without this role nothing can be asked of them; absent where they need none. */
      readonly role?: Role;
    };

/** Some of many agencies: the first ones by id, and how many there are in all. */
export interface SomeAgencies {
  readonly first: readonly string[];
  readonly count: number;
}

/** An official letter as it is spoken of. */
export type NamedLetter = Pick<DecidingDocument, 'number' | 'date'>;

/** What the text of a notice needs, as it is when it is made and again when it leaves; no personal data. */
export interface NoticeFacts {
  readonly taskId: string;
  readonly planNumber: string | null;
  /** Where the task stands in its plan; absent in notices of before. */
  readonly key?: string;
  readonly section?: string | null;
  readonly number: string;
  readonly title: string;
  readonly product: string | null;
  readonly leads: SomeAgencies;
  readonly coordinators: SomeAgencies;
  readonly cycle: number | null;
  /** Empty for a single cycle. */
  readonly cycleLabel: string;
  /** What the recipient, or who is late, has to keep; null without one. */
  readonly deadline: Instant | null;
  /** The agency the notice is about: who owes, asked or submitted. */
  readonly agencyId: string | null;
  readonly request: number | null;
  readonly deliverable: number | null;
  /** Words of a person: the reason of a return or waiver, the request, the summary. */
  readonly words: string | null;
  /** How what was asked was decided, beside the words of who did; absent in notices of before, whose words say it. */
  readonly decision?: 'agreed' | 'refused';
  /** The document that says so; absent in notices of before, whose words name it. */
  readonly accordingTo?: NamedLetter;
  /** The letter that it tells of; absent in notices of before, whose words name it. */
  readonly letter?: NamedLetter;
  /** The letter that was recorded in its place, and whether the right one went to the agency. */
  readonly corrected?: { readonly wrong: NamedLetter; readonly meant: boolean };
  readonly escalation: {
    readonly level: number;
    readonly about: EscalationSubject;
  } | null;
  /** The request for an extension, and the deadline that it proposes. */
  readonly extension?: number;
  readonly proposedDue?: Instant;
  /** The recorded letter that it tells of; absent in notices of before. */
  readonly officialReminder?: number;
  /** The proposal to return the task. */
  readonly proposal?: number;
  /** The proposal to amend the task, and the terms that it would change. */
  readonly amendmentProposal?: number;
  readonly proposedTerms?: AmendedTerms;
  readonly directive?: number;
  /** The last day on which nobody is reminded. */
  readonly pausedUntil?: LocalDate;
  /** Who did what the notice tells, on whose behalf; absent where nobody's authority was used but their own. */
  readonly actedBy?: { readonly userId: string; readonly onBehalfOf: string };
  readonly difficulty?: number;
  /** The group that it is about. */
  readonly groupId?: string;
  /** The notice that nobody could be told. */
  readonly unreached?: { readonly kind: NoticeKind; readonly to: Audience };
  /** What is asked was done before the notice left, which only tells then; absent where it is still asked. */
  readonly settled?: true;
  /** The year whose days off are to be entered; such a notice is about no task. */
  readonly calendarYear?: number;
  /** In whose name the receiver may do what is asked; absent where it is theirs to do. */
  readonly delegatorId?: string;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly to: Audience;
  /** Who is not told, as it is about their own lateness; absent where it is about nobody's. */
  readonly late?: Late;
  /** Whom it goes to in turn where all of `to` are late themselves. */
  readonly orElse?: readonly Audience[];
  readonly slot: SlotKind;
  readonly facts: NoticeFacts;
}
