import type { DocumentRef } from '#libs/domain/annex-task/documents';
import { vietnameseDate } from '#libs/domain/messages/dates';

/** The document behind a decision, in brackets; empty without one. */
export const by = (document: DocumentRef | null): string =>
  document?.number
    ? ` (văn bản số ${document.number}${document.date === null ? '' : ` ngày ${vietnameseDate(document.date)}`})`
    : '';
/** A reason after a colon; empty without one. */
export const because = (reason: string | null): string => (reason ? `: ${reason}` : '');
