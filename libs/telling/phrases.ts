import type { LapseEvent } from '#libs/domain/annex-task/consequences';
import type { DocumentRef, ParticipantRole } from '#libs/domain/annex-task/kernel/index';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';

/** A reason after a colon; empty without one. */
export const because = (reason: string | null | undefined): Word =>
  reason ? message('phrase.because', { reason }) : '';

/** The document behind a decision, in brackets; empty without one. */
export const by = (document: DocumentRef | null): Word => {
  if (!document?.number) return '';
  const { number, date } = document;
  return date === null
    ? message('phrase.document', { number })
    : message('phrase.document-dated', { number, date });
};

/** Words of a person as part of a sentence, which brings its own full stop. */
export const unstopped = (words: string): string => words.trim().replace(/[.;,\s]+$/u, '');

/** What was handed in: its summary, and number and day of the document where it was issued. */
export const gistOf = ({
  summary,
  document,
}: {
  readonly summary: string;
  readonly document: DocumentRef | null;
}): Word => {
  const words = unstopped(summary);
  const { number, date } = document ?? { number: null, date: null };
  if (number && date) return message('phrase.numbered-dated', { words, number, date });
  if (number) return message('phrase.numbered', { words, number });
  return date ? message('phrase.dated', { words, date }) : words;
};

/** The first of some agencies, and how many more they are. */
export const someOf = (agencyIds: readonly string[], names: TellingNames, named: number): Word =>
  message('phrase.some', {
    names: agencyIds.slice(0, named).map((id) => names.agency(id)),
    more: Math.max(0, agencyIds.length - named),
  });

/** That what was asked of other units moves with the deadline. */
export const along = (requests: readonly unknown[]): Word =>
  message('phrase.along', { count: requests.length });

/** How many earlier steps one stands for. */
export const together = (standsFor: readonly string[]): Word =>
  message('phrase.together', { count: standsFor.length });

export const roleName = (role: ParticipantRole): Word => message(`participant.${role}`);

/** Why nobody decides any more about what was asked for. */
export const lapsed = ({ data: { cause, heir } }: LapseEvent, names: TellingNames): Word => {
  if (cause === 'accepted') return message('lapse.accepted');
  return heir === null ? message('lapse.left') : message(`lapse.${cause}`, { heir: names.agency(heir) });
};
