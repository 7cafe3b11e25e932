import type { InEveryLanguage } from '#libs/domain/shared/language';
import { sayLoosely } from '#libs/messages/say';
import type { MessageKey } from '#libs/messages/message';
import { inEveryLanguage } from './language';
import { toldText } from './refusal';

const near = String.raw`(?:\n\(Did you mean (?:one of )?(?<near>.*)\?\))?`;

/** What Commander finds wrong with a command line, which it says in English alone. */
const patterns: readonly (readonly [pattern: string, key: MessageKey])[] = [
  [`unknown command '(?<command>.*?)'${near}`, 'cli.wrong.command'],
  [`unknown option '(?<option>.*?)'${near}`, 'cli.wrong.option'],
  ["required option '(?<option>.*)' not specified", 'cli.wrong.option-missing'],
  ["option '(?<option>.*)' argument missing", 'cli.wrong.value-missing'],
  ["missing required argument '(?<argument>.*)'", 'cli.wrong.argument-missing'],
  [
    String.raw`too many arguments.*\. Expected (?<expected>\d+) arguments? but got (?<given>\d+)\.`,
    'cli.wrong.too-many-arguments',
  ],
  [
    String.raw`option '(?<flags>.*)' argument '(?<given>.*)' is invalid\. Allowed choices are (?<known>.*)\.`,
    'cli.value.unknown',
  ],
  [
    String.raw`command-argument value '(?<given>.*)' is invalid for argument '(?<flags>.*)'\. Allowed choices are (?<known>.*)\.`,
    'cli.value.unknown',
  ],
];

const whatIsWrong = (said: string): InEveryLanguage => {
  for (const [pattern, key] of patterns) {
    const found = new RegExp(`^${pattern}$`, 'su').exec(said);
    if (found === null) continue;
    const facts = found.groups ?? {};
    return { vi: sayLoosely('vi', key, facts), en: sayLoosely('en', key, facts) };
  }
  return { vi: said, en: said };
};

/** What Commander says is wrong, in the language of the command line; what it may say beyond that stays as it is. */
export const wrongUsage = (said: string): string => {
  const what = whatIsWrong(said.replace(/^error: /u, '').trimEnd());
  return toldText(inEveryLanguage('cli.wrong-usage', { what }));
};
