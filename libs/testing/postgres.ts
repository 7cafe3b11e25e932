import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '#infra/embedded/postgres';

export interface TestPostgres {
  readonly adminUrl: string;
  readonly appUrl: string;
  /** Runs one statement as the owner. */
  admin(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** Starts a killed server again, where it was. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Runs one statement on a connection of its own. */
export const runSql = async (
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
};

export interface TestPostgresOptions {
  /** Keeps what it has committed when it is killed, as one in service does. */
  readonly isDurable?: boolean;
  /** A temporary one otherwise; `stop` removes it. */
  readonly dataDir?: string;
}

/** A fresh server. */
export const startTestPostgres = async (options: TestPostgresOptions = {}): Promise<TestPostgres> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'dondoc-ledger-'));
  const fast = options.isDurable !== true;
  let server = await startPostgres({ dataDir, fast });
  return {
    adminUrl: server.adminUrl,
    appUrl: server.appUrl,
    admin: (sql, values) => runSql(server.adminUrl, sql, values),
    kill: () => server.kill(),
    startAgain: async () => {
      server = await startPostgres({ dataDir, fast, port: server.port });
    },
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** A clock that stands still until it is moved. */
/** The clock of this machine. */
export const systemClock = { now: (): string => new Date().toISOString() };

export class ManualClock {
  constructor(public instant: string) {}

  now(): string {
    return this.instant;
  }
}
