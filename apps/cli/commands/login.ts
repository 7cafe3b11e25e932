import type { Command } from 'commander';
import { configOf, sessionsOf, type GlobalOptions } from '../context';
import { clientAt } from '../api-client';
import { Misuse, Refused } from '../refusal';
import { dateTime } from '../render/time';
import type { Session } from '../session';
import { defaultUrl, namedUrl, signIn, signInAs, withLanguage, type SignedIn } from '../sign-in';
import type { CliContext } from '../context';
import { print, type AddCommands } from './shared';
import { inEveryLanguage, value, words } from '../language';

type Options = GlobalOptions & { readonly username?: string };

const withPassword = async (context: CliContext, options: Options): Promise<SignedIn> => {
  const { username } = options;
  if (username === undefined) throw new Misuse(inEveryLanguage('cli.session.who'));
  const url = namedUrl(context, options) ?? defaultUrl(context);
  const given = configOf(context).DONDOC_PASSWORD;
  return signIn(
    url,
    username,
    given ?? (await context.io.readSecret(words('cli.session.password', { username, url }))),
  );
};

export const addLogin: AddCommands = (program, context) => {
  program
    .command('login')
    .description(words('cli.session.login'))
    .option(`--username ${value('name')}`, words('cli.session.username'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { name, ...session } =
        options.as === undefined
          ? await withPassword(context, options)
          : await signInAs(context, options, options.as);
      sessionsOf(context).keepCurrent(await withLanguage(session));
      const { url, username, expiresAt } = session;
      print(context, options, { url, username, name, expiresAt }, () =>
        words('cli.session.signed-in', { name, username, url, until: dateTime(expiresAt) }),
      );
    });
};

/** Ends the session at the server; one that is over, or cannot be told to it now, is forgotten here all the same. */
const endAtServer = async ({ url, token }: Session): Promise<boolean> => {
  try {
    await clientAt({ url, token }).delete('/session');
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.status === 401;
  }
};

export const addLogout: AddCommands = (program, context) => {
  program
    .command('logout')
    .description(words('cli.session.logout'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const file = sessionsOf(context);
      const [named, now] = [namedUrl(context, options), new Date()];
      const session =
        options.as === undefined
          ? file.current(now, named)
          : file.demonstration({ url: named ?? defaultUrl(context), username: options.as }, now);
      if (session === null) {
        print(context, options, { loggedOut: false }, () => words('cli.session.nobody'));
        return;
      }
      const told = await endAtServer(session);
      file.forget(session);
      const { url, username } = session;
      print(context, options, { loggedOut: true, url, username, endedAtServer: told }, () =>
        told
          ? words('cli.session.signed-out', { username, url })
          : words('cli.session.forgotten', { username, url }),
      );
    });
};
