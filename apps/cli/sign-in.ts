import type { ApiClient } from '#libs/api-client/client';
import { clientAt } from './api-client';
import { configOf, sessionsOf, type CliContext, type GlobalOptions } from './context';
import { inEveryLanguage, spokenLanguage, words } from './language';
import { Refused } from './refusal';
import { readDemonstration, type Demonstration } from './running-stack';
import type { Session } from './session';

export type SignedIn = Session & { readonly name: string };

const trimmed = (url: string): string => url.replace(/\/+$/u, '');

/** Signs in with name and password; keeps nothing. */
export const signIn = async (url: string, username: string, password: string): Promise<SignedIn> => {
  const api = clientAt({ url, token: null });
  const { token, expiresAt, user } = await api.post('/session', { body: { username, password } });
  return { url, username, token, expiresAt, name: user.name };
};

/** The session with the language of its account, where that is not Vietnamese. */
export const withLanguage = async (session: Session): Promise<Session> => {
  const { url, token } = session;
  const { language } = await clientAt({ url, token }).get('/me');
  return { ...session, ...(language !== undefined && { language }) };
};

/** The server that was named, by option or environment; null leaves it to the session or the running stack. */
export const namedUrl = (context: CliContext, options: GlobalOptions): string | null => {
  const url = options.url ?? configOf(context).DONDOC_URL;
  return url === undefined ? null : trimmed(url);
};

const demonstrationOf = (context: CliContext): Demonstration | null => {
  const found = readDemonstration(configOf(context).DONDOC_DATA);
  return found && { ...found, url: trimmed(found.url) };
};

/** Where to sign in when nothing was said: the running stack, else the usual address. */
export const defaultUrl = (context: CliContext): string =>
  demonstrationOf(context)?.url ?? `http://localhost:${configOf(context).PORT}`;

/**
 * Signs in as an account of the demonstration, with the password that its data folder keeps; the password goes
 * to no other server.
 *
 * @throws Refused `CLI.NO_DEMONSTRATION`
 */
export const signInAs = async (
  context: CliContext,
  options: GlobalOptions,
  username: string,
): Promise<SignedIn> => {
  const demonstration = demonstrationOf(context);
  const url = namedUrl(context, options) ?? demonstration?.url;
  if (!demonstration || url !== demonstration.url)
    throw new Refused('CLI.NO_DEMONSTRATION', inEveryLanguage('cli.refusal.no-demonstration'));
  return signIn(url, username, demonstration.password);
};

/** Sentences come in the language of the command line; what scripts read stays as the account has chosen. */
const languageAskedFor = ({ json }: GlobalOptions) => (json ? {} : { language: spokenLanguage() });

/** What a session opens, and no more of it. */
const opened = ({ url, token }: Session) => ({ url, token });

const connectAs = async (context: CliContext, options: GlobalOptions, username: string) => {
  const file = sessionsOf(context);
  const renew = async (): Promise<Session> => {
    const { name: _, ...session } = await signInAs(context, options, username);
    file.keepDemonstration(session);
    return session;
  };
  const url = namedUrl(context, options) ?? demonstrationOf(context)?.url;
  const kept = url === undefined ? null : file.demonstration({ url, username }, new Date());
  const session = kept ?? (await renew());
  context.io.err(words('cli.acting-as', { username, url: session.url }));
  return clientAt({
    ...opened(session),
    ...languageAskedFor(options),
    renew: async () => (await renew()).token,
  });
};

/**
 * A client that acts as somebody, on behalf of another one with `--on-behalf-of`: `--as`, else DONDOC_TOKEN, else who signed in, else `otherwise` where a
 * demonstration runs.
 *
 * @param otherwise the demonstration's account that such commands are usually given by
 * @throws Refused `CLI.NOT_SIGNED_IN`
 */
export const connect = async (
  context: CliContext,
  options: GlobalOptions,
  otherwise?: string,
): Promise<ApiClient> => {
  const api = await clientOf(context, options, otherwise);
  return options.onBehalfOf === undefined ? api : api.actingFor(options.onBehalfOf);
};

/** Who signed in with `login` and is meant by these options; null where somebody else is. */
export const sessionGiven = (context: CliContext, options: GlobalOptions): Session | null =>
  options.as === undefined && configOf(context).DONDOC_TOKEN === undefined
    ? sessionsOf(context).current(new Date(), namedUrl(context, options))
    : null;

const clientOf = async (
  context: CliContext,
  options: GlobalOptions,
  otherwise: string | undefined,
): Promise<ApiClient> => {
  const named = namedUrl(context, options);
  if (options.as !== undefined) return connectAs(context, options, options.as);
  const { DONDOC_TOKEN: token } = configOf(context);
  const current = sessionsOf(context).current(new Date(), named);
  if (token !== undefined) {
    const url = named ?? current?.url ?? defaultUrl(context);
    return clientAt({ url, token, ...languageAskedFor(options) });
  }
  // A token is shown to the server that gave it and to no other.
  if (current) return clientAt({ ...opened(current), ...languageAskedFor(options) });
  const demonstration = demonstrationOf(context);
  const beside = demonstration !== null && (named === null || named === demonstration.url);
  if (otherwise !== undefined && beside && demonstration.accounts.includes(otherwise))
    return connectAs(context, options, otherwise);
  throw new Refused('CLI.NOT_SIGNED_IN', inEveryLanguage('cli.refusal.not-signed-in'));
};
