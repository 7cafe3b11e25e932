import type { NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import type { Language } from '#libs/domain/shared/language';
import { isMessageKey } from '#libs/messages/catalogue';
import { message, type MessageKey } from '#libs/messages/message';
import { say, sayLoosely } from '#libs/messages/say';
import type { Facts, Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
import { because } from '#libs/telling/phrases';
import { termsInWords } from '#libs/telling/terms';

/** Who reads a notice. */
export interface NoticeReader {
  readonly language: Language;
  /** Whether the reader's agency is not under the UBND, which requests there and does not order. */
  readonly requested: boolean;
}

type Part = 'label' | 'ask';

/**
 * Bodies that are not under the UBND (Mặt trận Tổ quốc, Hội Nông dân, ngân hàng, thuế, bảo hiểm) read `request.*` instead:
 * they are requested, not ordered, assigned, criticised or hurried. Kinds that are missing there ask nobody for anything.
 */
const keyOf = (kind: NoticeKind, part: Part, requested: boolean): MessageKey => {
  const asked = `request.${kind}.${part}`;
  return requested && isMessageKey(asked) ? asked : `notice.${kind}.${part}`;
};

/** What begins the subject of a mail and the line about a notice. */
export const noticeLabel = (kind: NoticeKind, { language, requested }: NoticeReader): string =>
  say(language, { key: keyOf(kind, 'label', requested), facts: {} });

/** The words of a person, ready to follow a sentence; empty without any. */
const wordsOf = (given: string | null): Word => because(given?.replace(/[\s.]+$/u, ''));

const told = (facts: NoticeFacts, names: Pick<TellingNames, 'agency'>): Facts => ({
  agency: facts.agencyId === null ? '' : names.agency(facts.agencyId),
  words: facts.words === '' ? message('phrase.because', { reason: '' }) : wordsOf(facts.words),
  reference: facts.words ?? '',
  settled: facts.settled ?? false,
  due: facts.proposedDue ?? null,
  pausedUntil: facts.pausedUntil ?? null,
  terms: termsInWords(facts.proposedTerms ?? {}),
  level: facts.escalation?.level ?? '?',
  about: facts.escalation?.about ?? 'other',
  year: facts.calendarYear ?? 0,
  before: (facts.calendarYear ?? 0) - 1,
});

/** What a notice asks, and of whom. */
export const noticeAsk = (
  kind: NoticeKind,
  facts: NoticeFacts,
  { language, requested, agency }: NoticeReader & Pick<TellingNames, 'agency'>,
): string => sayLoosely(language, keyOf(kind, 'ask', requested), told(facts, { agency }));
