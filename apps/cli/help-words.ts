import type { Argument, HelpConfiguration, Option } from 'commander';
import { words } from './language';
import { wordFor, type WordKeys } from './render/words';

/** What Commander writes above the parts of a help. */
const titles: WordKeys = {
  'Usage:': 'cli.title.usage',
  'Arguments:': 'cli.title.arguments',
  'Options:': 'cli.title.options',
  'Global Options:': 'cli.title.global-options',
  'Commands:': 'cli.title.commands',
};

/** What something is for, which values it takes and which it has where none is given. */
const described = ({ description, argChoices, defaultValue }: Option | Argument): string => {
  const more = [
    ...(argChoices ? [words('cli.help.choices', { choices: argChoices.map((one) => `"${one}"`) })] : []),
    ...(defaultValue === undefined
      ? []
      : [words('cli.help.default', { value: `"${String(defaultValue)}"` })]),
  ];
  return more.length === 0 ? description : `${description} (${more.join(', ')})`;
};

/** The help of every command in the language of the command line. */
export const spokenHelp: HelpConfiguration = {
  showGlobalOptions: true,
  styleTitle: (title) => wordFor(titles, title),
  optionDescription: described,
  argumentDescription: described,
};
