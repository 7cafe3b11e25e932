import type { DocumentRef } from '#libs/domain/annex-task/documents';
import { vietnameseDay } from '#libs/domain/messages/dates';
import type { LocalDate } from '#libs/domain/shared/time';

/** The document behind a decision, in brackets; empty without one. */
export const by = (document: DocumentRef | null): string =>
  document?.number
    ? ` (văn bản số ${document.number}${document.date === null ? '' : ` ngày ${vietnameseDay(document.date)}`})`
    : '';
/** The reason of what is done because a document says so. */
export const accordingTo = ({
  number,
  date,
}: {
  readonly number: string;
  readonly date: LocalDate;
}): string => `Theo văn bản số ${number} ngày ${vietnameseDay(date)}`;
/** A reason after a colon; empty without one. */
export const because = (reason: string | null): string => (reason ? `: ${reason}` : '');
