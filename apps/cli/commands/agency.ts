import { Option, type Command } from 'commander';
import { agencyKinds } from '#libs/contracts/http/directory';
import type { Body } from '#libs/api-client/routes';
import type { GlobalOptions } from '../context';
import { agenciesText, agencyHoldingsText, agencyText } from '../render/directory';
import { connect } from '../sign-in';
import { collect, dayArgument, print, type AddCommands } from './shared';

interface Particulars extends GlobalOptions {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly kind?: string;
  readonly parent?: string;
  readonly underUbnd?: string;
  readonly from?: string;
}

/** `-` stands for none. */
export const noneOr = (given: readonly string[]): readonly string[] => given.filter((one) => one !== '-');

const bodyOf = ({ name, alias, kind, parent, underUbnd, from }: Particulars) => ({
  name,
  kind,
  validFrom: from,
  ...(alias && { aliases: noneOr(alias) }),
  ...(parent !== undefined && { parentId: parent === '-' ? null : parent }),
  ...(underUbnd !== undefined && { underUbnd: underUbnd === 'yes' }),
});

const particulars = (command: Command): Command =>
  command
    .option('--name <tên>', 'tên đơn vị')
    .option('--alias <tên khác>', 'tên khác trong văn bản; lặp lại được; - là không có', collect)
    .addOption(new Option('--kind <loại>', 'loại đơn vị').choices(agencyKinds))
    .option('--parent <đơn vị>', 'đơn vị cấp trên; - là không có')
    .addOption(new Option('--under-ubnd <có>', 'thuộc UBND').choices(['yes', 'no']))
    .option('--from <ngày>', 'ngày đầu tiên', dayArgument);

/** `agency list`, `show`, `add`, `correct`, `end` and `holdings`. */
export const addAgency: AddCommands = (agency, context) => {
  agency
    .command('list')
    .description('các đơn vị, kể cả đơn vị đã kết thúc')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agencies');
      print(context, options, answer, () => agenciesText(answer.items, context.io.columns));
    });

  agency
    .command('show')
    .description('một đơn vị')
    .argument('<đơn vị>', 'mã hoặc tên đơn vị')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agencies/{id}', { path: { id } });
      print(context, options, answer, () => agencyText(answer));
    });

  particulars(agency.command('add').description('thêm đơn vị').argument('<mã>', 'mã đơn vị mới')).action(
    async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Particulars>();
      const api = await connect(context, options, 'admin');
      const answer = await api.post('/agencies', {
        body: { id, ...bodyOf(options) } as Body<'/agencies', 'post'>,
      });
      print(context, options, { id, ...answer }, () => `Đã thêm đơn vị ${id}.`);
    },
  );

  const correct = async (id: string, body: object, options: GlobalOptions, words: string): Promise<void> => {
    const api = await connect(context, options, 'admin');
    const answer = await api.patch('/agencies/{id}', { path: { id }, body });
    print(context, options, answer, () => words);
  };

  particulars(
    agency.command('correct').description('sửa đơn vị').argument('<đơn vị>', 'mã hoặc tên đơn vị'),
  ).action((id: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Particulars>();
    return correct(id, bodyOf(options), options, `Đã sửa đơn vị ${id}.`);
  });

  agency
    .command('end')
    .description(
      'kết thúc đơn vị khi không còn việc gì gắn với nó; có đơn vị tiếp nhận thì dùng succession add',
    )
    .argument('<đơn vị>', 'mã hoặc tên đơn vị')
    .requiredOption('--on <ngày>', 'ngày cuối cùng', dayArgument)
    .option('--despite <lý do>', 'kết thúc dù còn việc gắn với đơn vị (xem agency holdings)')
    .action((id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { on: string; despite?: string }>();
      const { on, despite } = options;
      return correct(id, { validTo: on, despite }, options, `Đơn vị ${id} kết thúc.`);
    });

  agency
    .command('holdings')
    .description('những gì còn gắn với đơn vị, cần đơn vị tiếp nhận trước khi kết thúc')
    .argument('<đơn vị>', 'mã hoặc tên đơn vị')
    .option('--on <ngày>', 'ngày cuối cùng; mặc định hôm nay', dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { on?: string }>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agencies/{id}/holdings', { path: { id }, query: { on: options.on } });
      print(context, options, answer, () => agencyHoldingsText(answer));
    });
};
