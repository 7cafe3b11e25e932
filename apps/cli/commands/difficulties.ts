import type { Command } from 'commander';
import type { GlobalOptions } from '../context';
import { codeOption } from '../render/codes';
import { difficultiesText } from '../render/difficulties';
import { difficultyStatuses } from '../render/words';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';
import { addTimes, timesOf, type Times } from './task-filters';

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
    .description('sổ khó khăn, vướng mắc các đơn vị đã phản ánh')
    .option('--plan <mã>', 'của một kế hoạch')
    .addOption(codeOption('--status <tình trạng>', 'tình trạng', difficultyStatuses))
    .option('--agency <đơn vị>', 'đơn vị phản ánh')
    .option('--resolver <đơn vị>', 'đơn vị được giao giải quyết')
    .option('--cursor <con trỏ>', 'trang tiếp theo')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & Filters>();
      const api = await connect(context, options, 'monitor');
      const { plan, status, agency, resolver, cursor } = options;
      const query = { plan, status, agency, resolver, cursor, ...timesOf(options), limit: PAGE };
      const page = await api.get('/difficulties', { query });
      print(context, options, page, () => difficultiesText(page.items, context.io.columns));
      if (page.nextCursor !== null && !options.json)
        context.io.err(`Còn nữa: thêm --cursor ${page.nextCursor}`);
    });
};
