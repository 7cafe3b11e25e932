import type { Command } from 'commander';
import type { Body } from '#libs/api-client/routes';
import { configOf, type CliContext, type GlobalOptions } from '../context';
import { accountChangesText, accountsText, accountText, holdingsText } from '../render/accounts';
import { connect } from '../sign-in';
import { collect, dayOrInstant, limitArgument, print, type AddCommands } from './shared';

interface Particulars extends GlobalOptions {
  readonly name?: string;
  readonly email?: string;
  readonly agency?: string;
  readonly role?: readonly string[];
  readonly field?: readonly string[];
  readonly language?: string;
  readonly password?: true;
  readonly despite?: string;
}

/** `-` stands for none. */
const noneOr = (given: readonly string[]): readonly string[] => given.filter((one) => one !== '-');

const bodyOf = ({ name, email, agency, role, field, language, despite }: Particulars) => ({
  name,
  email,
  roles: role,
  language,
  despite,
  ...(agency !== undefined && { agencyId: agency === '-' ? null : agency }),
  ...(field && { field: noneOr(field) }),
});

/** Asked without echo, or taken from DONDOC_NEW_PASSWORD; never an option, which other users of the machine could see. */
export const newPassword = async (context: CliContext, username: string): Promise<string> =>
  configOf(context).DONDOC_NEW_PASSWORD ??
  (await context.io.readSecret(`Mật khẩu mới của ${username} (ít nhất 12 ký tự): `));

/** `user list`, `show`, `add`, `change`, `disable`, `enable` and `history`. */
export const addUsers: AddCommands = (user, context) => {
  const particulars = (command: Command): Command =>
    command
      .option('--name <họ tên>', 'họ tên')
      .option('--email <địa chỉ>', 'địa chỉ thư điện tử')
      .option('--agency <đơn vị>', 'mã hoặc tên đơn vị; - là không thuộc đơn vị nào')
      .option(
        '--role <vai trò>',
        'officer, head, monitor, office, supervisor, chair, committee, admin, auditor…',
        collect,
      )
      .option('--field <đơn vị>', 'lĩnh vực phụ trách của thành viên Ban Chỉ đạo; - là không có', collect)
      .option('--language <ngôn ngữ>', 'ngôn ngữ của thư và thông báo: vi, en');

  user
    .command('list')
    .description('các tài khoản')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/users');
      print(context, options, answer, () => accountsText(answer.items, context.io.columns));
    });

  user
    .command('show')
    .description('một tài khoản')
    .argument('<tài khoản>', 'mã tài khoản')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/users/{id}', { path: { id } });
      print(context, options, answer, () => accountText(answer));
    });

  particulars(
    user
      .command('add')
      .description('tạo tài khoản; mật khẩu được hỏi, hoặc lấy từ DONDOC_NEW_PASSWORD')
      .argument('<tên đăng nhập>', 'chữ thường, chữ số, dấu chấm, gạch nối'),
  ).action(async (username: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Particulars>();
    const api = await connect(context, options, 'admin');
    const password = await newPassword(context, username);
    const body = { username, ...bodyOf(options), password };
    const answer = await api.post('/users', { body: body as Body<'/users', 'post'> });
    print(context, options, answer, () => `Đã tạo tài khoản ${answer.username} (mã ${answer.id}).`);
  });

  const send = async (id: string, body: object, command: Command): Promise<void> => {
    const options = command.optsWithGlobals<GlobalOptions>();
    const api = await connect(context, options, 'admin');
    const answer = await api.patch('/users/{id}', { path: { id }, body });
    print(context, options, answer, () => accountText(answer));
  };

  particulars(
    user
      .command('change')
      .description('sửa tài khoản; đổi đơn vị, vai trò hay mật khẩu thì các phiên của tài khoản kết thúc')
      .argument('<tài khoản>', 'mã tài khoản'),
  )
    .option('--despite <lý do>', 'đổi ngay dù còn việc gắn với tài khoản (xem user holdings)')
    .option('--password', 'đặt mật khẩu mới: được hỏi, hoặc lấy từ DONDOC_NEW_PASSWORD')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Particulars>();
      const secret = options.password && { password: await newPassword(context, id) };
      await send(id, { ...bodyOf(options), ...secret }, command);
    });

  user
    .command('disable')
    .description('khóa tài khoản; các phiên của tài khoản kết thúc ngay')
    .argument('<tài khoản>', 'mã tài khoản')
    .option('--despite <lý do>', 'khóa ngay dù còn việc gắn với tài khoản (xem user holdings)')
    .action((id: string, { despite }: { despite?: string }, command: Command) =>
      send(id, { disabled: true, despite }, command),
    );

  user
    .command('holdings')
    .description('những gì còn gắn với tài khoản, cần người thay trước khi khóa')
    .argument('<tài khoản>', 'mã tài khoản')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/users/{id}/holdings', { path: { id } });
      print(context, options, answer, () => holdingsText(answer));
    });

  user
    .command('enable')
    .description('mở lại tài khoản; các phiên cũ không sống lại')
    .argument('<tài khoản>', 'mã tài khoản')
    .action((id: string, _own: unknown, command: Command) => send(id, { disabled: false }, command));

  user
    .command('history')
    .description('ai đã tạo, sửa, khóa tài khoản nào, lúc nào, trước và sau; mới nhất trước')
    .argument('[tài khoản]', 'mã tài khoản; mặc định là tất cả')
    .option('--by <tài khoản>', 'do ai làm')
    .option('--from <ngày>', 'từ ngày hoặc thời điểm RFC 3339', dayOrInstant)
    .option('--until <ngày>', 'đến hết ngày, hoặc đến thời điểm RFC 3339', dayOrInstant)
    .option('--limit <số>', 'số dòng mỗi trang, mặc định 50', limitArgument)
    .option('--cursor <con trỏ>', 'trang tiếp theo')
    .action(async (id: string | undefined, _own: unknown, command: Command) => {
      type Options = GlobalOptions & Readonly<Record<'by' | 'from' | 'until' | 'limit' | 'cursor', string>>;
      const options = command.optsWithGlobals<Partial<Options>>();
      const { by, from, until, limit, cursor } = options;
      const api = await connect(context, options, 'auditor');
      const query = { user: id, by, from, until, limit, cursor };
      const answer = await api.get('/user-changes', { query });
      print(context, options, answer, () => accountChangesText(answer.items, context.io.columns));
      if (answer.nextCursor !== null && !options.json)
        context.io.err(`Còn nữa: --cursor ${answer.nextCursor}`);
    });
};
