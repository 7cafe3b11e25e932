import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { childEnvironment } from '#libs/config/config';
import { onOwnConnection } from '#libs/database/own-connection';
import { startChild, type Child } from '#infra/embedded/child';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { commandFor, findPrograms, type PostgresPrograms } from '#infra/embedded/postgres-binaries';
import { clearLeftovers } from '#infra/embedded/postgres-leftovers';
import { startUntilReady } from '#infra/embedded/start-attempts';
import { freePort } from '#infra/embedded/wait';

export interface PostgresOptions {
  /** Folder of the stack; the cluster lives in `postgres/` below it. */
  readonly dataDir: string;
  readonly port?: number;
  /** For tests: no waiting for the disk. A crash of the machine may then lose or damage data. */
  readonly fast?: boolean;
  /** Does not keep this process from ending, and ends with it. */
  readonly isBackground?: boolean;
}

export interface EmbeddedPostgres {
  /** Owner of the database `dondoc`. */
  readonly adminUrl: string;
  /** The role `dondoc_app`, which owns nothing; migrations grant it what it may do. */
  readonly appUrl: string;
  readonly port: number;
  readonly pid: number;
  readonly exited: Child['exited'];
  /** Ends open connections, writes everything and returns when the server is gone. */
  stop(): Promise<void>;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
}

const OWNER = 'dondoc_owner';
const APP = 'dondoc_app';
const DATABASE = 'dondoc';
const START_LIMIT_MS = 60_000;

interface Secrets {
  readonly owner: string;
  readonly app: string;
}

function keepSecrets(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = {
    owner: randomBytes(24).toString('base64url'),
    app: randomBytes(24).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function initialise(programs: PostgresPrograms, pgData: string, password: string, fast: boolean): void {
  // A cluster whose making was interrupted holds nothing yet, and initdb refuses a folder that is not empty.
  rmSync(pgData, { recursive: true, force: true });
  mkdirSync(pgData, { recursive: true, mode: 0o700 });
  const passwordFile = `${pgData}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (programs.identity)
    for (const path of [pgData, passwordFile]) chownSync(path, programs.identity.uid, programs.identity.gid);
  for (const program of ['initdb', 'postgres']) {
    const executable = join(programs.binDir, program);
    if (spawnSync('test', ['-x', executable]).status !== 0) chmodSync(executable, 0o755);
  }
  const { command, args, identity } = commandFor(programs, 'initdb', pgData);
  const flags = [
    `--pgdata=${pgData}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(fast ? ['--no-sync'] : []),
  ];
  const result = spawnSync(command, [...args, ...flags], {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
    env: childEnvironment({ LC_ALL: 'C' }),
  });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0)
    throw new EmbeddedError(
      'EMBEDDED.POSTGRES_INIT',
      `initdb failed: ${result.stderr || result.error?.message || 'no reason given'}`,
    );
}

const settings = (fast: boolean): string[] =>
  [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=100',
    ...(fast ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=256MB'] : []),
  ].flatMap((setting) => ['-c', setting]);

const canConnect = (connectionString: string): Promise<boolean> =>
  onOwnConnection({ connectionString, connectionTimeoutMillis: 2_000 }, () => Promise.resolve(true)).catch(
    () => false,
  );

const prepareDatabase = (maintenanceUrl: string, appPassword: string): Promise<void> =>
  onOwnConnection(maintenanceUrl, async (client) => {
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [APP]);
    const verb = roles.rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${APP} login password ${client.escapeLiteral(appPassword)}`);
    const databases = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (databases.rowCount === 0) await client.query(`create database ${DATABASE}`);
  });

/**
 * Starts PostgreSQL on 127.0.0.1 with a database `dondoc`; what it holds survives a restart with the same
 * folder. Makes the cluster first when the folder is new.
 *
 * @throws EmbeddedError when no binaries are there, or the server does not get ready.
 */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const { fast = false, isBackground = false } = options;
  const dataDir = resolve(options.dataDir);
  const pgData = join(dataDir, 'postgres');
  const logFile = join(dataDir, 'logs', 'postgres.log');
  mkdirSync(dataDir, { recursive: true });
  const programs = findPrograms();
  const secrets = keepSecrets(join(dataDir, 'postgres.secrets.json'));
  const made = join(dataDir, 'postgres.made');
  if (!existsSync(made)) {
    initialise(programs, pgData, secrets.owner, fast);
    writeFileSync(`${made}.new`, '');
    renameSync(`${made}.new`, made);
  }
  await clearLeftovers(pgData);

  const { command, args, identity } = commandFor(programs, 'postgres', pgData);
  const begin = async () => {
    const port = options.port ?? (await freePort());
    const url = (user: keyof Secrets, database: string) =>
      `postgres://${user === 'owner' ? OWNER : APP}:${secrets[user]}@127.0.0.1:${port}/${database}`;
    const child = startChild(command, [...args, '-D', pgData, '-p', String(port), ...settings(fast)], {
      logFile,
      env: childEnvironment({ LC_ALL: 'C', TZ: 'UTC' }),
      cwd: '/',
      identity,
      orphanSignal: 'INT',
      isBackground,
    });
    return { child, port, url, logFile, isReady: () => canConnect(url('owner', 'postgres')) };
  };
  const server = {
    name: 'PostgreSQL',
    code: 'EMBEDDED.POSTGRES_START',
    limitMs: START_LIMIT_MS,
    // Right after a crash the old server's workers may still hold its shared memory; they end by themselves.
    passing: /shared memory block/u,
  };
  const { child, port, url } = await startUntilReady(server, begin);
  await prepareDatabase(url('owner', 'postgres'), secrets.app);
  return {
    adminUrl: url('owner', DATABASE),
    appUrl: url('app', DATABASE),
    port,
    pid: child.pid,
    exited: child.exited,
    stop: () => child.stop('SIGINT', 30_000),
    kill: () => child.stop('SIGKILL', 1_000),
  };
}
