import type { NamedLetter, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import type { Language } from '#libs/domain/shared/language';
import { isMessageKey } from '#libs/messages/catalogue';
import { message, type MessageKey } from '#libs/messages/message';
import { say, sayLoosely } from '#libs/messages/say';
import type { Facts, Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
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

const letterNamed = (letter: NamedLetter): Word => message('notice-words.letter', letter);

/** The letter that a notice tells of, with the one that was recorded in its place. */
const letterOf = (letter: NamedLetter, { corrected }: NoticeFacts): Word =>
  corrected === undefined
    ? letterNamed(letter)
    : message('notice-words.letter-corrected', {
        wrong: letterNamed(corrected.wrong),
        meant: corrected.meant,
        right: letterNamed(letter),
      });

/** What a notice has to say in words, of a person or about a decision or a letter; null without any. */
const saidIn = (facts: NoticeFacts): Word | null => {
  if (facts.letter !== undefined) return letterOf(facts.letter, facts);
  if (facts.accordingTo !== undefined) return message('notice-words.according-to', facts.accordingTo);
  const words = facts.words?.replace(/[\s.]+$/u, '') ?? null;
  if (facts.decision === 'agreed') return words ?? message('notice-words.agreed');
  return facts.decision === 'refused' ? message('notice-words.refused', { answer: words ?? '' }) : words;
};

/** Those words, ready to follow a sentence; empty without any. */
const wordsOf = (facts: NoticeFacts): Word => {
  const said = saidIn(facts);
  return said === null || (said === '' && facts.words !== '')
    ? ''
    : message('phrase.because', { reason: said });
};

const told = (facts: NoticeFacts, names: Pick<TellingNames, 'agency'>): Facts => ({
  agency: facts.agencyId === null ? '' : names.agency(facts.agencyId),
  words: wordsOf(facts),
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
