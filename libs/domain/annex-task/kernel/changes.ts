import type { DecidingDocument, DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { WhoAccepts } from '#libs/domain/annex-task/kernel/acceptance';
import type { DateOrInstant, Instant, LocalDate } from '#libs/domain/shared/time';

/** What took away what was asked for: the part was given away, went to a successor, or its product was accepted. */
export type LapseCause = 'reassigned' | 'succeeded' | 'accepted';

/** `heir` has the part now; null where nobody has, or where it was done. */
export interface Lapse {
  readonly cycle: number;
  readonly agencyId: string;
  readonly cause: LapseCause;
  readonly heir: string | null;
}

export type LapseEvent =
  | { type: 'ExtensionLapsed'; data: Lapse & { readonly extension: number } }
  | { type: 'ReturnProposalLapsed'; data: Lapse & { readonly proposal: number } };

/** A lead's request for a later deadline, and what became of it. Kept in the lead's part. */
export interface Extension {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly status: 'requested' | 'granted' | 'refused' | 'lapsed';
  readonly requestedAt: Instant;
  readonly requestedBy: string;
  /** The deadline that was to be kept when it was asked for. */
  readonly from: Instant;
  readonly proposedDue: Instant;
  readonly reason: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  /** The deadline that was granted, perhaps another one than proposed. */
  readonly due: Instant | null;
  readonly answer: string | null;
  readonly document: DocumentRef | null;
  /** Why nobody decides about it any more; absent where it did not lapse. */
  readonly lapsedAs?: LapseCause;
}

/** A time in which the task's clock stood still. */
export interface Suspension {
  readonly from: Instant;
  /** When it ends by itself; null: only when it is resumed. */
  readonly until: Instant | null;
  readonly to: Instant | null;
  readonly reason: string;
  readonly by: string;
  readonly document: DocumentRef | null;
}

/** What an amendment says anew about a task; what it leaves out stays. */
export interface AmendedTerms {
  readonly title?: string | undefined;
  readonly product?: string | null | undefined;
  /** For a task that is due once. */
  readonly due?: DateOrInstant | undefined;
  /** For a recurring task: the last day of the period in which cycles open. */
  readonly until?: LocalDate | undefined;
  /** Who accepts its products from now on. */
  readonly accepts?: WhoAccepts | undefined;
}

/** One document that changed the task's terms, with what they were before. */
export interface Amendment {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly at: Instant;
  readonly by: string;
  readonly document: DecidingDocument;
  readonly before: AmendedTerms;
  readonly after: AmendedTerms;
}

/** Why and by which document a task is no longer to be done. */
export interface Cancellation {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly document: DocumentRef | null;
  /** It was suspended over all of its periods, by that document; absent where somebody cancelled it. */
  readonly cause?: 'suspended-throughout';
}

/** A unit's proposal that the task be given to another one, or adjusted; nothing moves until it is decided. */
export interface ReturnProposal {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly kind: 'return' | 'adjust';
  readonly status: 'proposed' | 'accepted' | 'refused' | 'lapsed';
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly reason: string;
  /** Who the unit thinks should do it. */
  readonly suggestedAgencyId: string | null;
  /** What the monitoring agency thinks of it. */
  readonly opinion: string | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly answer: string | null;
  /** Why nobody decides about it any more; absent where it did not lapse. */
  readonly lapsedAs?: LapseCause;
}

/** A task of another plan, from which this one takes over, or which goes on with this one. */
export interface TaskOfPlan {
  readonly planId: string;
  readonly taskId: string;
}
