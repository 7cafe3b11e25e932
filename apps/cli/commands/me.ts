import type { Command } from 'commander';
import type { Schema } from '#libs/api-client/routes';
import { configOf, type GlobalOptions } from '../context';
import { accountText } from '../render/accounts';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { connect } from '../sign-in';
import { print, type AddCommands } from './shared';
import { newPassword } from './users';

const sessionsText = (items: readonly Schema<'OpenSession'>[], width: number | null): string =>
  table(
    items,
    [
      { title: 'Mã', value: ({ id }) => id, whole: true },
      { title: 'Mở lúc', value: ({ openedAt }) => dateTime(openedAt), whole: true },
      { title: 'Đến', value: ({ expiresAt }) => dateTime(expiresAt), whole: true },
      { title: 'Từ máy', value: ({ address }) => address, whole: true },
      { title: '', value: ({ current }) => (current ? 'phiên này' : '') },
    ],
    width,
  );

interface OwnChanges {
  readonly name?: string;
  readonly email?: string;
  readonly language?: 'vi' | 'en';
}

/** `me show`, `change`, `password`, `sessions` and `end-session`. */
export const addMe: AddCommands = (me, context) => {
  me.command('show')
    .description('tài khoản của mình')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const answer = await (await connect(context, options)).get('/me');
      print(context, options, answer, () => accountText(answer));
    });

  me.command('change')
    .description('sửa họ tên, địa chỉ thư, ngôn ngữ của mình')
    .option('--name <họ tên>', 'họ tên')
    .option('--email <địa chỉ>', 'địa chỉ thư điện tử')
    .option('--language <ngôn ngữ>', 'ngôn ngữ của thư và thông báo: vi, en')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & OwnChanges>();
      const { name, email, language } = options;
      const api = await connect(context, options);
      const answer = await api.patch('/me', { body: { name, email, language } });
      print(context, options, answer, () => accountText(answer));
    });

  me.command('password')
    .description('đổi mật khẩu của mình; các phiên khác của mình kết thúc')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options);
      const { username } = await api.get('/me');
      const given = configOf(context).DONDOC_PASSWORD;
      const current = given ?? (await context.io.readSecret(`Mật khẩu hiện tại của ${username}: `));
      await api.put('/me/password', { body: { current, password: await newPassword(context, username) } });
      print(context, options, { username }, () => `Đã đổi mật khẩu của ${username}.`);
    });

  me.command('sessions')
    .description('các phiên đang mở của mình')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const answer = await (await connect(context, options)).get('/me/sessions');
      print(context, options, answer, () => sessionsText(answer.items, context.io.columns));
    });

  me.command('end-session')
    .description('kết thúc một phiên của mình, hoặc mọi phiên khác phiên này')
    .argument('[mã]', 'mã phiên; mặc định là mọi phiên khác')
    .action(async (id: string | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options);
      if (id === undefined) await api.delete('/me/sessions');
      else await api.delete('/me/sessions/{id}', { path: { id } });
      print(context, options, { ended: id ?? 'others' }, () => 'Đã kết thúc.');
    });
};
