import type { Command } from 'commander';
import { configOf, type GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { dateTime } from '../render/time';
import { SessionFile } from '../session';
import { defaultUrl, namedUrl, signIn, signInAs, type SignedIn } from '../sign-in';
import type { CliContext } from '../context';
import { print, type AddCommands } from './shared';

type Options = GlobalOptions & { readonly username?: string };

const withPassword = async (context: CliContext, options: Options): Promise<SignedIn> => {
  const { username } = options;
  if (username === undefined)
    throw new Misuse({
      vi: 'Cho biết tài khoản: --username TÊN, hoặc --as TÊN bên cạnh bản trình diễn.',
      en: 'Say who: --username NAME, or --as NAME beside a demonstration.',
    });
  const url = namedUrl(context, options) ?? defaultUrl(context);
  const given = configOf(context).DONDOC_PASSWORD;
  return signIn(
    url,
    username,
    given ?? (await context.io.readSecret(`Mật khẩu của ${username} tại ${url}: `)),
  );
};

export const addLogin: AddCommands = (program, context) => {
  program
    .command('login')
    .description('đăng nhập và giữ phiên làm việc cho tài khoản máy tính này')
    .option('--username <tên>', 'tài khoản; mật khẩu được hỏi, hoặc lấy từ DONDOC_PASSWORD')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { name, ...session } =
        options.as === undefined
          ? await withPassword(context, options)
          : await signInAs(context, options, options.as);
      new SessionFile(context.home).keepCurrent(session);
      const { url, username, expiresAt } = session;
      print(context, options, { url, username, name, expiresAt }, () =>
        [
          `Đã đăng nhập: ${name} (${username}) tại ${url}`,
          `Phiên có hiệu lực đến ${dateTime(expiresAt)}.`,
        ].join('\n'),
      );
    });
};
