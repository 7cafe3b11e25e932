import { Option } from 'commander';
import { languages, type Language } from '#libs/domain/shared/language';
import { isMessageKey } from '#libs/messages/catalogue';
import { say } from '#libs/messages/say';
import { inEveryLanguage } from '../language';
import { Misuse } from '../refusal';

/** Without accents, capitals and signs: how people write a word in a terminal. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

/** Codes with their words, and other words that mean one: by their keys, so that they are taken in every language. */
export type Words = Readonly<Record<string, string | readonly string[]>>;

const asList = (said: string | readonly string[]): readonly string[] =>
  typeof said === 'string' ? [said] : said;

const sayWord = (language: Language, word: string): string =>
  isMessageKey(word) ? say(language, { key: word, facts: {} }) : word;

/** The code that a word of any language means; null where it means none. */
export const codeOf = (given: string, words: Words): string | null => {
  if (Object.hasOwn(words, given)) return given;
  const wanted = plain(given);
  const means = (said: string | readonly string[]): boolean =>
    asList(said).some((word) => languages.some((language) => plain(sayWord(language, word)) === wanted));
  return Object.entries(words).find(([code, said]) => plain(code) === wanted || means(said))?.[0] ?? null;
};

const firstWord = (language: Language, said: string | readonly string[]): string =>
  sayWord(language, asList(said)[0] ?? '');

/** Reads a code, or what it is called, with or without accents. */
export const codeParser =
  (flags: string, words: Words) =>
  (given: string): string => {
    const code = codeOf(given, words);
    if (code !== null) return code;
    const known = (language: Language): string =>
      Object.entries(words)
        .map(([one, said]) => `${one} (${firstWord(language, said)})`)
        .join(', ');
    throw new Misuse(
      inEveryLanguage('cli.value.unknown', { given, flags, known: { vi: known('vi'), en: known('en') } }),
    );
  };

/** An option that takes one. */
export const codeOption = (flags: string, description: string, words: Words): Option =>
  new Option(flags, description).choices(Object.keys(words)).argParser(codeParser(flags, words));
