import type { Command } from 'commander';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { connect } from '../sign-in';
import { collect, print, type AddCommands } from './shared';

interface AcceptsOptions extends GlobalOptions {
  readonly by: string;
  readonly section?: readonly string[];
  readonly all?: true;
}

/** `plan accepts`. */
export const addPlanAccepts: AddCommands = (plan, context) => {
  plan
    .command('accepts')
    .description('chọn nơi duyệt sản phẩm cho nhiều nhiệm vụ của bản nháp cùng lúc')
    .argument('<mã>', 'mã kế hoạch')
    .argument('[dòng...]', 'khóa của các nhiệm vụ')
    .requiredOption(
      '--by <nơi>',
      'supervisor, monitoring-agency, agency:mã cơ quan nhận, hoặc proposed (theo đề xuất)',
    )
    .option('--section <mục>', 'mọi nhiệm vụ của mục này; lặp lại được', collect)
    .option('--all', 'mọi nhiệm vụ của phụ lục')
    .action(async (id: string, given: readonly string[], _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AcceptsOptions>();
      const { section = [], all, by } = options;
      const api = await connect(context, options, 'monitor');
      const { tasks } = await api.get('/plans/{id}/draft', { path: { id } });
      const chosen = tasks.filter((row) => all || (row.section !== null && section.includes(row.section)));
      const keys = [...new Set([...given, ...chosen.map(({ key }) => key)])];
      if (keys.length === 0)
        throw new Misuse({
          vi: 'Nêu các dòng, --section hoặc --all; không có nhiệm vụ nào như vậy.',
          en: 'Name rows, --section or --all; there is no such task.',
        });
      const body = { accepts: by === 'proposed' ? null : by, keys };
      const answer = await api.put('/plans/{id}/acceptors', { path: { id }, body });
      print(context, options, answer, () => `Đã chọn nơi duyệt sản phẩm cho ${keys.length} nhiệm vụ.`);
    });
};
