import { loadConfig, type Config } from '#libs/config/config';
import type { Language } from '#libs/domain/shared/language';
import type { Io } from './io';
import { readStackEnvironment } from './running-stack';
import { SessionFile } from './session';

/** What every command works with. */
export interface CliContext {
  readonly io: Io;
  /** The caller's environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The caller's home folder. */
  readonly home: string;
}

/** Options that every command takes. */
export interface GlobalOptions {
  readonly json?: true;
  /** In which language to speak; read by `languageOf` before the commands are there. */
  readonly lang?: Language;
  /** The account of the demonstration to act as. */
  readonly as?: string;
  readonly url?: string;
  /** The account on whose behalf to act, where it has delegated to the caller. */
  readonly onBehalfOf?: string;
}

export const configOf = ({ environment }: CliContext): Config => loadConfig(environment);

/** Where the caller's sessions are kept. */
export const sessionsOf = ({ home, environment }: CliContext): SessionFile =>
  new SessionFile(home, environment['XDG_CONFIG_HOME']);

/** The configuration of an operator's command: the environment first, then what the running stack found out. */
export const operatorConfig = (context: CliContext): Config => {
  const given = Object.entries(context.environment).filter(([, value]) => value !== '');
  const stack = readStackEnvironment(configOf(context).DONDOC_DATA);
  return loadConfig({ ...stack, ...Object.fromEntries(given) });
};
