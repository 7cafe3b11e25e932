import { AsyncLocalStorage } from 'node:async_hooks';
import {
  defaultLanguage,
  languages,
  type InEveryLanguage,
  type Language,
} from '#libs/domain/shared/language';
import { timeIn, type TimeStyle } from '#libs/messages/dates';
import { message, type FactsOf, type MessageKey } from '#libs/messages/message';
import { say, wordIn } from '#libs/messages/say';
import type { Word } from '#libs/messages/word';

/** What one command line is answered in: a process speaks one language, tests run several callers in one. */
const spoken = new AsyncLocalStorage<Language>();

/** Does the work of one command line in its language. */
export const speaking = <Result>(language: Language, work: () => Result): Result =>
  spoken.run(language, work);

export const spokenLanguage = (): Language => spoken.getStore() ?? defaultLanguage;

/** A message in the language of this command line. It is asked for when it is shown: what a file keeps is keys. */
export const words = <Key extends MessageKey>(key: Key, ...facts: FactsOf<Key>): string =>
  say(spokenLanguage(), message(key, ...facts));

/** A message in every language, as refusals are told. */
export const inEveryLanguage = <Key extends MessageKey>(
  key: Key,
  ...facts: FactsOf<Key>
): InEveryLanguage => ({ vi: say('vi', message(key, ...facts)), en: say('en', message(key, ...facts)) });

type ValueName = MessageKey extends infer Key
  ? Key extends `cli-value.${infer Name}`
    ? Name
    : never
  : never;

/** What an option or argument is called in the help, without its brackets. */
export const valueName = (name: ValueName): string => words(`cli-value.${name}`);

/** `<đơn vị>`: a value that has to be given. */
export const value = (name: ValueName): string => `<${valueName(name)}>`;

/** `<mã...>`: one or more of them. */
export const values = (name: ValueName): string => `<${valueName(name)}...>`;

/** `[nguồn]`: one that may be left out. */
export const optionalValue = (name: ValueName): string => `[${valueName(name)}]`;

/** `[dòng...]`: any number of them. */
export const optionalValues = (name: ValueName): string => `[${valueName(name)}...]`;

const known = (given: string | undefined): Language | null =>
  languages.find((language) => language === given) ?? null;

/** What was given for `--lang`; another value than a language is refused when the options are read. */
const languageIn = (args: readonly string[]): Language | null => {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  const at = options.lastIndexOf('--lang');
  if (at !== -1) return known(options[at + 1]);
  return known(options.findLast((one) => one.startsWith('--lang='))?.slice('--lang='.length));
};

/**
 * The language of a command line: what it asks for, else DONDOC_LANG, else that of the account which is signed in, else
 * Vietnamese. LANG of the machine is nobody's wish: most servers run with C or English.
 *
 * @param ofAccount read only where nothing was asked for
 */
export const languageOf = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  ofAccount: () => Language | null,
): Language => languageIn(args) ?? known(environment['DONDOC_LANG']) ?? ofAccount() ?? defaultLanguage;

/** A time in the language of this command line; of deadlines null is none. */
export const timeText = (style: TimeStyle, time: string | null): string =>
  timeIn(spokenLanguage(), style, time);

/** Words of any kind in the language of this command line. */
export const wordText = (word: Word): string => wordIn(spokenLanguage(), word);
