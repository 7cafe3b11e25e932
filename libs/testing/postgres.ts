import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allMigrations } from '#apps/api/migrations';
import { onOwnConnection } from '#libs/database/own-connection';
import { migrate } from '#libs/ledger/migrate';
import { startPostgres } from '#infra/embedded/postgres';
import { keptServer, type DatabaseUrls, type Seed } from './kept-server';

/** A database that nobody else uses. */
export interface TestPostgres extends DatabaseUrls {
  /** Runs one statement as the owner. */
  admin(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Removes it with all that it holds. */
  stop(): Promise<void>;
}

/** A server that nobody else uses. */
export interface OwnPostgres extends TestPostgres {
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** Starts a killed server again, where it was. */
  startAgain(): Promise<void>;
}

/** Runs one statement on a connection of its own. */
export const runSql = async (
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> =>
  onOwnConnection(
    url,
    async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  );

/** Every table, as the migrations leave it. */
export const migrated: Seed = {
  name: 'migrated',
  fill: async ({ adminUrl }) => {
    await migrate({ adminUrl, appUser: 'dondoc_app', migrations: allMigrations });
  },
};

/**
 * A database on the server that serves all specs of this worker, one after the other.
 *
 * @param seed what it holds; `null` for nothing at all
 */
export const startTestPostgres = async (seed: Seed | null = migrated): Promise<TestPostgres> => {
  const server = await keptServer();
  const urls = await server.open(seed);
  return {
    ...urls,
    admin: (sql, values) => runSql(urls.adminUrl, sql, values),
    stop: () => server.drop(urls),
  };
};

export interface OwnPostgresOptions {
  /** Keeps what it has committed when it is killed, as one in service does. */
  readonly isDurable?: boolean;
  /** A temporary one otherwise; `stop` removes it. */
  readonly dataDir?: string;
}

/** A server with every table, for those that kill it, fill its disk or need a cluster's own numbers. */
export const startOwnPostgres = async (options: OwnPostgresOptions = {}): Promise<OwnPostgres> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'dondoc-ledger-'));
  const fast = options.isDurable !== true;
  let server = await startPostgres({ dataDir, fast });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const { adminUrl, appUrl } = server;
  try {
    await migrated.fill({ adminUrl, appUrl });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    adminUrl,
    appUrl,
    admin: (sql, values) => runSql(adminUrl, sql, values),
    kill: () => server.kill(),
    startAgain: async () => {
      server = await startPostgres({ dataDir, fast, port: server.port });
    },
    stop,
  };
};

/** The clock of this machine. */
export const systemClock = { now: (): string => new Date().toISOString() };

/** A clock that stands still until it is moved. */
export class ManualClock {
  constructor(public instant: string) {}

  now(): string {
    return this.instant;
  }
}
