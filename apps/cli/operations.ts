import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import { signingKeyFiles, type Config } from '#libs/config/config';
import { startDatabaseClock } from '#libs/ledger/database-clock';
import { createDataSource } from '#libs/database/data-source';
import { LedgerUnavailable, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { publicKeysIn, readTrustedKeys, type SigningKeyFiles } from '#libs/ledger/verification/signing-keys';
import { connectProcesses, type Processes } from '#libs/processes/processes';
import { inEveryLanguage } from './language';
import { operatorConfig, type CliContext } from './context';
import { Refused } from './refusal';

/** What an operator's command works on, besides the API. */
export interface Operations {
  readonly dataSource: DataSource;
  readonly ledger: PostgresLedger;
  readonly clock: Clock;
  readonly config: Config;
}

const notConfigured = (variable: string): Refused =>
  new Refused('CLI.NOT_CONFIGURED', inEveryLanguage('cli.refusal.not-configured', { variable }));

const databaseAway = (error: unknown): Refused => {
  const why = error instanceof Error ? error.message : String(error);
  return new Refused(
    'CLI.DATABASE_UNREACHABLE',
    inEveryLanguage('cli.refusal.database-unreachable', { why }),
  );
};

const onDatabase = async <T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> => {
  const dataSource = createDataSource(url);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw databaseAway(error);
  }
  try {
    return await work(dataSource);
  } catch (error) {
    throw error instanceof LedgerUnavailable ? databaseAway(error) : error;
  } finally {
    await dataSource.destroy();
  }
};

/**
 * Works on the database of the environment or of the running stack, under the runtime role.
 *
 * @throws Refused `CLI.NOT_CONFIGURED`, `CLI.DATABASE_UNREACHABLE`
 */
export const withDatabase = async <T>(
  context: CliContext,
  work: (operations: Operations) => Promise<T>,
): Promise<T> => {
  const config = operatorConfig(context);
  if (config.DATABASE_URL === undefined) throw notConfigured('DATABASE_URL');
  return onDatabase(config.DATABASE_URL, async (dataSource) => {
    const clock = await startDatabaseClock(dataSource);
    return work({ dataSource, ledger: new PostgresLedger(dataSource, clock), clock, config });
  });
};

/**
 * Works on the same database as its owner, for what the runtime role is not to decide.
 *
 * @throws Refused `CLI.NOT_CONFIGURED`, `CLI.DATABASE_UNREACHABLE`
 */
export const withOwner = async <T>(
  context: CliContext,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> => {
  const { DATABASE_ADMIN_URL } = operatorConfig(context);
  if (DATABASE_ADMIN_URL === undefined) throw notConfigured('DATABASE_ADMIN_URL');
  return onDatabase(DATABASE_ADMIN_URL, work);
};

/**
 * Works on database and Temporal.
 *
 * @throws Refused `CLI.NOT_CONFIGURED`, `CLI.DATABASE_UNREACHABLE`, `CLI.TEMPORAL_UNREACHABLE`
 */
export const withProcesses = <T>(
  context: CliContext,
  work: (operations: Operations & { readonly processes: Processes }) => Promise<T>,
): Promise<T> =>
  withDatabase(context, async (operations) => {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = operations.config;
    if (address === undefined) throw notConfigured('TEMPORAL_ADDRESS');
    const processes = connectProcesses({
      address,
      namespace,
      taskQueue: operations.config.TEMPORAL_TASK_QUEUE,
      attemptLimitSeconds: operations.config.TEMPORAL_ATTEMPT_LIMIT_SECONDS,
    });
    try {
      await processes.client.connection.ensureConnected().catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new Refused(
          'CLI.TEMPORAL_UNREACHABLE',
          inEveryLanguage('cli.refusal.temporal-unreachable', { address, why }),
        );
      });
      return await work({ ...operations, processes });
    } finally {
      await processes.close();
    }
  });

const readKey = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'ERROR';
    throw new Refused('CLI.FILE_UNREADABLE', inEveryLanguage('cli.refusal.key-unreadable', { file, why }));
  }
};

/** Where the signing key is kept. @throws Refused `CLI.NOT_CONFIGURED` */
export const signingKeys = (config: Config): SigningKeyFiles => {
  const files = signingKeyFiles(config);
  if (files === null) throw notConfigured('DONDOC_CHECKPOINT_KEY_FILE');
  return files;
};

/** The key that signs checkpoints. @throws Refused when it is not configured or cannot be read */
export const signingKey = (config: Config): KeyObject =>
  createPrivateKey(readKey(signingKeys(config).keyFile));

/** The keys whose signature counts: the given file's, else where it is known that which signs and those before it. */
export const trustedKeys = async (config: Config, file: string | undefined): Promise<readonly string[]> => {
  if (file !== undefined) return publicKeysIn(readKey(file));
  const files = signingKeyFiles(config);
  if (files === null) return [];
  readKey(files.keyFile);
  return readTrustedKeys(files);
};
