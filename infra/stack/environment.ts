import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '#libs/config/config';
import type { EmbeddedSmtp } from '#infra/embedded/smtp';
import type { StackSecrets } from '#infra/stack/data-secrets';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the stack found out while it started. */
export interface Facts {
  readonly dataDir: string;
  readonly url: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly mail: EmbeddedSmtp | undefined;
  readonly secrets: StackSecrets;
}

/** The environment of API and worker. */
export const programEnvironment = (config: Config, facts: Facts): Environment => ({
  PORT: String(config.PORT),
  DONDOC_DATA: facts.dataDir,
  DATABASE_URL: facts.databaseUrl,
  TEMPORAL_ADDRESS: facts.temporalAddress,
  TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
  TEMPORAL_TASK_QUEUE: config.TEMPORAL_TASK_QUEUE,
  SMTP_URL: facts.mail?.url ?? config.SMTP_URL,
  DONDOC_MAILBOX_DIR: facts.mail?.mailDir,
  MAIL_FROM: config.MAIL_FROM,
  PUBLIC_URL: facts.url,
  DONDOC_TOKEN_KEY: config.DONDOC_TOKEN_KEY ?? facts.secrets.tokenKey,
  DONDOC_CHECKPOINT_KEY_FILE: config.DONDOC_CHECKPOINT_KEY_FILE ?? facts.secrets.checkpointKeyFile,
  // Migrations and the seed alone get the owner and the passwords; what runs all day does not need them.
  DATABASE_ADMIN_URL: undefined,
  DONDOC_DEMO_PASSWORD: undefined,
  DONDOC_ADMIN_PASSWORD: undefined,
});

/** What API and worker are given beyond that: a port each for who watches them, where one is wanted. */
export const ownEnvironments = ({ METRICS_PORT: api, WORKER_METRICS_PORT: worker }: Config) => {
  const listeningOn = (port: number | undefined): Environment => ({ METRICS_PORT: port?.toString() });
  return { api: listeningOn(api), worker: listeningOn(worker) };
};

/** What `stack.json` says while a stack runs, for the command line and tests that cannot guess the free ports. */
export interface StackState {
  readonly pid: number;
  readonly url: string;
  readonly environment: Environment;
  readonly processes: Readonly<Record<string, number>>;
}

/** Writes `stack.json`, readable by its owner only, as it holds addresses with passwords. */
export function writeState(dataDir: string, state: StackState): void {
  const file = join(dataDir, 'stack.json');
  // Where there is no room for the new one, the old one stays.
  writeFileSync(`${file}~`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}~`, file);
}

export const removeState = (dataDir: string): void => rmSync(join(dataDir, 'stack.json'), { force: true });
