import { Option } from 'commander';
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

/** Codes with their words, and other words that mean one. */
export type Words = Readonly<Record<string, string | readonly string[]>>;

/** The code that a word means; null where it means none. */
export const codeOf = (given: string, words: Words): string | null => {
  if (Object.hasOwn(words, given)) return given;
  const wanted = plain(given);
  const means = (said: string | readonly string[]): boolean =>
    (typeof said === 'string' ? [said] : said).some((word) => plain(word) === wanted);
  return Object.entries(words).find(([code, said]) => plain(code) === wanted || means(said))?.[0] ?? null;
};

const firstWord = (said: string | readonly string[]): string =>
  typeof said === 'string' ? said : (said[0] ?? '');

/** Reads a code, or what it is called in Vietnamese, with or without accents. */
export const codeParser =
  (flags: string, words: Words) =>
  (given: string): string => {
    const code = codeOf(given, words);
    if (code !== null) return code;
    const known = Object.entries(words).map(([one, said]) => `${one} (${firstWord(said)})`);
    throw new Misuse({
      vi: `“${given}” không phải là một giá trị của ${flags}; hãy chọn: ${known.join(', ')}.`,
      en: `"${given}" is no value of ${flags}; choose one of ${Object.keys(words).join(', ')}.`,
    });
  };

/** An option that takes one. */
export const codeOption = (flags: string, description: string, words: Words): Option =>
  new Option(flags, description).choices(Object.keys(words)).argParser(codeParser(flags, words));
