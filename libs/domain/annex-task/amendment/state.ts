import type { WhoAccepts } from '#libs/domain/annex-task/kernel/acceptance';
import type { DecidingDocument, DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { DateOrInstant, Instant, LocalDate } from '#libs/domain/shared/time';

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

/** Other terms for the task, proposed by a unit or the monitoring agency; nothing changes until it is decided. */
export interface AmendmentProposal {
  /** Counts up over the whole task, from 1. */
  readonly n: number;
  readonly status: 'proposed' | 'accepted' | 'refused';
  /** The agency that proposed it. */
  readonly agencyId: string;
  /** Whoever has that agency's part now, and gets the answer; absent where it has its part itself. */
  readonly heldBy?: string;
  readonly proposedAt: Instant;
  readonly proposedBy: string;
  readonly reason: string;
  /** The terms that it would change, as they were when it was proposed. */
  readonly before: AmendedTerms;
  readonly after: AmendedTerms;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly answer: string | null;
  readonly document: DocumentRef | null;
}
