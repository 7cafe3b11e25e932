import type { Command } from 'commander';
import type { Body } from '#libs/api-client/routes';
import { configOf, type CliContext, type GlobalOptions } from '../context';
import { accountChangesText, accountsText, accountText, holdingsText } from '../render/accounts';
import { connect } from '../sign-in';
import { collect, dayOrInstant, limitArgument, print, type AddCommands } from './shared';
import { optionalValue, value, words } from '../language';

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
  (await context.io.readSecret(words('cli.user.new-password', { username })));

/** `user list`, `show`, `add`, `change`, `disable`, `enable` and `history`. */
export const addUsers: AddCommands = (user, context) => {
  const particulars = (command: Command): Command =>
    command
      .option(`--name ${value('full-name')}`, words('cli.option.full-name'))
      .option(`--email ${value('address')}`, words('cli.option.email'))
      .option(`--agency ${value('agency')}`, words('cli.user.agency'))
      .option(
        `--role ${value('role')}`,
        'officer, head, monitor, office, supervisor, chair, committee, admin, auditor…',
        collect,
      )
      .option(`--field ${value('agency')}`, words('cli.user.field'), collect)
      .option(`--language ${value('language')}`, words('cli.option.language'));

  user
    .command('list')
    .description(words('cli.user.list'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/users');
      print(context, options, answer, () => accountsText(answer.items, context.io.columns));
    });

  user
    .command('show')
    .description(words('cli.user.show'))
    .argument(value('account'), words('cli.option.account'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/users/{id}', { path: { id } });
      print(context, options, answer, () => accountText(answer));
    });

  particulars(
    user
      .command('add')
      .description(words('cli.user.add'))
      .argument(value('username'), words('cli.user.username')),
  ).action(async (username: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Particulars>();
    const api = await connect(context, options, 'admin');
    const password = await newPassword(context, username);
    const body = { username, ...bodyOf(options), password };
    const answer = await api.post('/users', { body: body as Body<'/users', 'post'> });
    print(context, options, answer, () =>
      words('cli.user.added', { username: answer.username, id: answer.id }),
    );
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
      .description(words('cli.user.change'))
      .argument(value('account'), words('cli.option.account')),
  )
    .option(`--despite ${value('reason')}`, words('cli.user.change-despite'))
    .option('--password', words('cli.user.password'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Particulars>();
      const secret = options.password && { password: await newPassword(context, id) };
      await send(id, { ...bodyOf(options), ...secret }, command);
    });

  user
    .command('disable')
    .description(words('cli.user.disable'))
    .argument(value('account'), words('cli.option.account'))
    .option(`--despite ${value('reason')}`, words('cli.user.disable-despite'))
    .action((id: string, { despite }: { despite?: string }, command: Command) =>
      send(id, { disabled: true, despite }, command),
    );

  user
    .command('holdings')
    .description(words('cli.user.holdings'))
    .argument(value('account'), words('cli.option.account'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/users/{id}/holdings', { path: { id } });
      print(context, options, answer, () => holdingsText(answer));
    });

  user
    .command('enable')
    .description(words('cli.user.enable'))
    .argument(value('account'), words('cli.option.account'))
    .action((id: string, _own: unknown, command: Command) => send(id, { disabled: false }, command));

  user
    .command('history')
    .description(words('cli.user.history'))
    .argument(optionalValue('account'), words('cli.user.of-account'))
    .option(`--by ${value('account')}`, words('cli.user.by'))
    .option(`--from ${value('day')}`, words('cli.option.from'), dayOrInstant)
    .option(`--until ${value('day')}`, words('cli.option.until'), dayOrInstant)
    .option(`--limit ${value('number')}`, words('cli.option.page-size', { page: 50 }), limitArgument)
    .option(`--cursor ${value('cursor')}`, words('cli.option.next-page'))
    .action(async (id: string | undefined, _own: unknown, command: Command) => {
      type Options = GlobalOptions & Readonly<Record<'by' | 'from' | 'until' | 'limit' | 'cursor', string>>;
      const options = command.optsWithGlobals<Partial<Options>>();
      const { by, from, until, limit, cursor } = options;
      const api = await connect(context, options, 'auditor');
      const query = { user: id, by, from, until, limit, cursor };
      const answer = await api.get('/user-changes', { query });
      print(context, options, answer, () => accountChangesText(answer.items, context.io.columns));
      if (answer.nextCursor !== null && !options.json)
        context.io.err(words('cli.more', { cursor: answer.nextCursor }));
    });
};
