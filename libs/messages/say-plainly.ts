import type { Language } from '#libs/domain/shared/language';
import { timeIn, type TimeStyle } from '#libs/messages/dates';
import { wordsWith } from '#libs/messages/spoken-word';
import type { Told, Word } from '#libs/messages/word';
import vi from './vi/verifier.json';
import en from './en/verifier.json';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en };

const wordIn = wordsWith(sayPlainly);

/**
 * A message of the program that goes along in evidence packs, which anybody should be able to read: without the formatter,
 * as those messages only name words and times. A spec asks that it says what the formatter says.
 */
export function sayPlainly(language: Language, { key, facts }: Told): string {
  const text = texts[language][key] ?? key;
  return text.replace(/\{(\w+)(?:, date, (\w+))?\}/gu, (_, name: string, style?: TimeStyle) => {
    const fact = facts[name] ?? '';
    return style === undefined ? wordIn(language, fact as Word) : timeIn(language, style, fact as string);
  });
}
