import type { LapseEvent } from '#libs/domain/annex-task/consequences';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import { vietnameseDay } from '#libs/domain/messages/dates';
import type { Names } from '#libs/domain/messages/names';
import type { LocalDate } from '#libs/domain/shared/time';

/** The document behind a decision, in brackets; empty without one. */
export const by = (document: DocumentRef | null): string =>
  document?.number
    ? ` (văn bản số ${document.number}${document.date === null ? '' : ` ngày ${vietnameseDay(document.date)}`})`
    : '';
/** Words of a person as part of a sentence, which brings its own full stop. */
export const unstopped = (words: string): string => words.trim().replace(/[.;,\s]+$/u, '');
/** What was handed in: its summary, and number and day of the document where it was issued. */
export const gistOf = ({
  summary,
  document,
}: {
  readonly summary: string;
  readonly document: DocumentRef | null;
}): string => {
  const number = document?.number ? `, ${document.number}` : '';
  const day = document?.date ? ` ngày ${vietnameseDay(document.date)}` : '';
  return `${unstopped(summary)}${number}${day}`;
};
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

const moved = { reassigned: 'nhiệm vụ đã chuyển', succeeded: 'công việc của đơn vị đã chuyển' } as const;

/** Why nobody decides any more about what was asked for. */
export const lapsed = ({ data: { cause, heir } }: LapseEvent, names: Names): string => {
  if (cause === 'accepted') return 'sản phẩm đã được duyệt';
  return heir === null ? 'đơn vị thôi tham gia nhiệm vụ' : `${moved[cause]} sang ${names.agency(heir)}`;
};
