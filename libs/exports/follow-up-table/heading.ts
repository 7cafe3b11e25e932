import type { FollowUpHeading } from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import type { LocalDate } from '#libs/domain/shared/time';
import { message } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';

/** A plan by what is known of its number and day. */
export const planNamed = (number: string | null, date: LocalDate | null): Word =>
  message('paper.plan', { numbered: number !== null, number: number ?? '', dated: date !== null, date });

export const tableTitle = (language: Language): string => say(language, message('follow-up.title'));

/** Which plan the table is of. */
export const planLine = (
  { planNumber, planDate, planTitle }: FollowUpHeading,
  language: Language,
): string => {
  const named = wordIn(language, planNamed(planNumber, planDate));
  return planTitle === null ? named : `${named}: ${planTitle}`;
};

/** Of which moment it tells. */
export const asOfLine = ({ asOf }: FollowUpHeading, language: Language): string =>
  say(language, message('follow-up.as-of', { at: asOf }));
