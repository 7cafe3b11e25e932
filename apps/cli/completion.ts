import type { Command, Option } from 'commander';

/** What can stand where a word is being written. */
export interface Place {
  readonly command: Command;
  /** The option whose value it is; null where it is an argument, an option or a command. */
  readonly option: Option | null;
  /** Arguments of the command before it. */
  readonly before: number;
  /** What is written of it so far. */
  readonly begun: string;
}

const optionsOf = (command: Command): readonly Option[] => [
  ...command.options,
  ...(command.parent ? optionsOf(command.parent) : []),
];

const takesValue = ({ required, optional }: Option): boolean => required || optional;

/** Follows the words of a command line up to its last one, which is being written. */
export const placeOf = (program: Command, words: readonly string[]): Place => {
  let [command, option, before] = [program, null as Option | null, 0];
  for (const word of words.slice(0, -1)) {
    if (option !== null) {
      option = null;
      continue;
    }
    if (word.startsWith('-')) {
      const found = optionsOf(command).find((one) => one.long === word || one.short === word);
      option = found && takesValue(found) ? found : null;
      continue;
    }
    const below = command.commands.find((one) => one.name() === word);
    if (below && before === 0) command = below;
    else before += 1;
  }
  return { command, option, before, begun: words.at(-1) ?? '' };
};

/** Commands whose name begins so are for programs. */
export const forPrograms = '__';

/** What the program itself knows could stand there. */
export const candidatesAt = ({ command, option, before, begun }: Place): readonly string[] => {
  if (option !== null) return option.argChoices ?? [];
  if (begun.startsWith('-'))
    return optionsOf(command).flatMap(({ hidden, long }) => (hidden || !long ? [] : [long]));
  const names = before === 0 ? command.commands.map((one) => one.name()) : [];
  const argument = command.registeredArguments[before] ?? command.registeredArguments.at(-1);
  return [...names.filter((name) => !name.startsWith(forPrograms)), ...(argument?.argChoices ?? [])];
};

/** What was given for options of every command. */
export const globalsIn = (words: readonly string[]): { as?: string; url?: string } => {
  const after = (option: string): string | undefined => {
    const at = words.slice(0, -1).indexOf(option);
    return at === -1 || at + 1 === words.length - 1 ? undefined : words[at + 1];
  };
  const [as, url] = [after('--as'), after('--url')];
  return { ...(as !== undefined && { as }), ...(url !== undefined && { url }) };
};

const bash = `_dondoc() {
  local IFS=$'\\n'
  COMPREPLY=($(dondoc __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _dondoc dondoc`;

const zsh = `#compdef dondoc
_dondoc() {
  local -a found
  found=("\${(@f)$(dondoc __complete -- "\${words[@]:1:CURRENT-1}" 2>/dev/null)}")
  compadd -U -- $found
}
compdef _dondoc dondoc`;

const fish = `complete -c dondoc -f -a '(dondoc __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'`;

/** For each shell what makes it ask `dondoc __complete`. */
export const completionScripts = { bash, zsh, fish } as const;
