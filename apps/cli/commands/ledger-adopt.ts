import type { Command } from 'commander';
import { adoptLog, type Adoption } from '#libs/ledger/verification/adopt';
import { words } from '../language';
import type { GlobalOptions } from '../context';
import { withOwner } from '../operations';
import { facts } from '../render/table';
import { print, type AddCommands } from './shared';

const adoptionText = ({ newest, next, skipped }: Adoption): string =>
  [
    skipped === 0 ? words('cli.ledger.adopt.own') : words('cli.ledger.adopt.done'),
    facts([
      [words('cli-title.newest-transaction'), newest],
      [words('cli-title.next-transaction'), next],
      [words('cli-title.skipped-transactions'), skipped],
    ]),
  ].join('\n');

/** `ledger adopt`, after a dump was restored into another cluster and before anything is written there. */
export const addAdopt: AddCommands = (ledger, context) => {
  ledger
    .command('adopt')
    .description(words('cli.ledger.adopt'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const adopted = await withOwner(context, (dataSource) =>
        adoptLog(dataSource, (left) => context.io.progress(words('cli.ledger.adopt.left', { count: left }))),
      );
      print(context, options, adopted, () => adoptionText(adopted));
    });
};
