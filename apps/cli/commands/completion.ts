import { Argument, type Command } from 'commander';
import { candidatesAt, completionScripts, forPrograms, globalsIn, placeOf, type Place } from '../completion';
import type { CliContext } from '../context';
import { askedFor, namesAt } from '../name-completion';
import { connect } from '../sign-in';
import type { AddCommands } from './shared';
import { words } from '../language';

/** Somebody waits with a hand on the keys. */
const PATIENCE = 2000;

/** Whom the server knows, for those who are signed in; for others, and where it does not answer, nothing, and no word. */
const lookedUp = async (
  context: CliContext,
  place: Place,
  words: readonly string[],
): Promise<readonly string[]> => {
  if (askedFor(place) === null) return [];
  const quiet = { ...context, io: { ...context.io, err: () => undefined } };
  try {
    const api = await connect(quiet, globalsIn(words));
    return await namesAt(place, api.within(PATIENCE));
  } catch {
    return [];
  }
};

/** `completion`, and what the script that it prints asks. */
export const addCompletion: AddCommands = (program, context) => {
  program
    .command('completion')
    .description(words('cli.completion.print'))
    .addArgument(
      new Argument('<shell>', words('cli.completion.shell')).choices(Object.keys(completionScripts)),
    )
    .action((shell: keyof typeof completionScripts) => context.io.out(completionScripts[shell]));

  program
    .command(`${forPrograms}complete`, { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (words: readonly string[], _own: unknown, { parent }: Command) => {
      if (parent === null) return;
      const place = placeOf(parent, words);
      const known = candidatesAt(place).filter((one) => one.startsWith(place.begun));
      const found = [...known, ...(await lookedUp(context, place, words))];
      if (found.length > 0) context.io.out([...new Set(found)].join('\n'));
    });
};
