import type { Command } from 'commander';
import type { GlobalOptions } from '../context';
import { codeOption } from '../render/codes';
import { difficultiesText } from '../render/difficulties';
import { difficultyStatuses } from '../render/words';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';
import { addTimes, timesOf, type Times } from './task-filters';
import { value, words } from '../language';

interface Filters extends Times {
  readonly plan?: string;
  readonly status?: string;
  readonly agency?: string;
  readonly resolver?: string;
  readonly cursor?: string;
}

const PAGE = '200';

/** `difficulties`: the register of what units reported. */
export const addDifficulties: AddCommands = (program, context) => {
  addTimes(program.command('difficulties'))
    .description(words('cli.difficulties.list'))
    .option(`--plan ${value('id')}`, words('cli.option.of-plan'))
    .addOption(
      codeOption(`--status ${value('status')}`, words('cli.difficulties.status'), difficultyStatuses),
    )
    .option(`--agency ${value('agency')}`, words('cli.difficulties.agency'))
    .option(`--resolver ${value('agency')}`, words('cli.difficulties.resolver'))
    .option(`--cursor ${value('cursor')}`, words('cli.option.next-page'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Filters>();
      const api = await connect(context, options, 'monitor');
      const { plan, status, agency, resolver, cursor } = options;
      const query = { plan, status, agency, resolver, cursor, ...timesOf(options), limit: PAGE };
      const page = await api.get('/difficulties', { query });
      print(context, options, page, () => difficultiesText(page.items, context.io.columns));
      if (page.nextCursor !== null && !options.json)
        context.io.err(words('cli.more-add', { cursor: page.nextCursor }));
    });
};
