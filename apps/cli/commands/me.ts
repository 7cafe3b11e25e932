import type { Command } from 'commander';
import type { Schema } from '#libs/api-client/routes';
import { configOf, sessionsOf, type GlobalOptions } from '../context';
import { accountText } from '../render/accounts';
import { table } from '../render/table';
import { dateTime } from '../render/time';
import { connect, sessionGiven } from '../sign-in';
import { print, type AddCommands } from './shared';
import { newPassword } from './users';
import { optionalValue, value, words } from '../language';

const sessionsText = (items: readonly Schema<'OpenSession'>[], width: number | null): string =>
  table(
    items,
    [
      { title: words('cli-title.id'), value: ({ id }) => id, whole: true },
      { title: words('cli-title.opened-at'), value: ({ openedAt }) => dateTime(openedAt), whole: true },
      { title: words('cli-title.until'), value: ({ expiresAt }) => dateTime(expiresAt), whole: true },
      { title: words('cli-title.from-machine'), value: ({ address }) => address, whole: true },
      { title: '', value: ({ current }) => (current ? words('cli.me.this-session') : '') },
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
    .description(words('cli.me.show'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const answer = await (await connect(context, options)).get('/me');
      print(context, options, answer, () => accountText(answer));
    });

  me.command('change')
    .description(words('cli.me.change'))
    .option(`--name ${value('full-name')}`, words('cli.option.full-name'))
    .option(`--email ${value('address')}`, words('cli.option.email'))
    .option(`--language ${value('language')}`, words('cli.option.language'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & OwnChanges>();
      const { name, email, language } = options;
      const api = await connect(context, options);
      const answer = await api.patch('/me', { body: { name, email, language } });
      const session = sessionGiven(context, options);
      if (session && language !== undefined) sessionsOf(context).keepLanguage(session, language);
      print(context, options, answer, () => accountText(answer));
    });

  me.command('password')
    .description(words('cli.me.password'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options);
      const { username } = await api.get('/me');
      const given = configOf(context).DONDOC_PASSWORD;
      const current = given ?? (await context.io.readSecret(words('cli.me.current-password', { username })));
      await api.put('/me/password', { body: { current, password: await newPassword(context, username) } });
      print(context, options, { username }, () => words('cli.me.password-changed', { username }));
    });

  me.command('sessions')
    .description(words('cli.me.sessions'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const answer = await (await connect(context, options)).get('/me/sessions');
      print(context, options, answer, () => sessionsText(answer.items, context.io.columns));
    });

  me.command('end-session')
    .description(words('cli.me.end-session'))
    .argument(optionalValue('id'), words('cli.me.session-id'))
    .action(async (id: string | undefined, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options);
      if (id === undefined) await api.delete('/me/sessions');
      else await api.delete('/me/sessions/{id}', { path: { id } });
      print(context, options, { ended: id ?? 'others' }, () => words('cli.me.ended'));
    });
};
