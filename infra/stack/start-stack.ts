import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { childEnvironment, type Config } from '#libs/config/config';
import { lastLines, startChild } from '#infra/embedded/child';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { startPostgres } from '#infra/embedded/postgres';
import { startSmtp } from '#infra/embedded/smtp';
import { answers, startTemporal } from '#infra/embedded/temporal-server';
import { waitUntil } from '#infra/embedded/wait';
import { lockDataFolder } from '#infra/stack/data-lock';
import { keepSecrets, writeDemo, type DemoFile } from '#infra/stack/data-secrets';
import { supervise, type Part, type Supervised } from '#infra/stack/supervise';

export interface StackOptions {
  readonly config: Config;
  /** Folder with the compiled `apps/`. */
  readonly dist: string;
  /** Seed an administrator only. */
  readonly empty: boolean;
  readonly say: (message: string) => void;
  /** Told at once how to undo what was started so far, so that a start can be interrupted. */
  readonly onStarted?: (stop: () => Promise<void>) => void;
}

export interface Stack extends DemoFile {
  readonly dataDir: string;
  readonly passwordMade: boolean;
  /** Process numbers of `postgres`, `temporal`, `worker` and `api`. */
  processes(): Record<string, number>;
  /** Stops api, worker, temporal, mail and postgres, in this order. */
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 120_000;
const TASK_LIMIT_MS = 600_000;

async function requireFreePort(port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    const probe = createServer();
    probe.once('error', () =>
      fail(new EmbeddedError('EMBEDDED.PORT_IN_USE', `Port ${port} is in use. Choose another with PORT.`)),
    );
    probe.listen(port, () => probe.close(() => done()));
  });
}

const isReady = async (port: number): Promise<boolean> => {
  try {
    const signal = AbortSignal.timeout(2_000);
    return (await fetch(`http://127.0.0.1:${port}/health/ready`, { signal })).status === 200;
  } catch {
    return false;
  }
};

/**
 * Starts everything on the data folder: PostgreSQL, Temporal, the mail listener, then migrations, the first
 * seed, API and worker. Returns when the API says it is ready.
 *
 * @throws EmbeddedError with what failed; what was started is stopped again
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  options.onStarted?.(stop);
  try {
    return await bringUp(options, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function bringUp(
  { config, dist, empty, say }: StackOptions,
  stops: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Stack> {
  const dataDir = resolve(config.DONDOC_DATA);
  const release = lockDataFolder(dataDir);
  stops.push(() => Promise.resolve(release()));
  await requireFreePort(config.PORT);
  const running = new Map<string, Supervised>();
  const start = async <P extends Part>(name: string, begin: (previous: P | undefined) => Promise<P>) => {
    const { first, supervised } = await supervise({ name, start: begin, say });
    running.set(name, supervised);
    stops.push(() => supervised.stop());
    return first;
  };

  say('PostgreSQL …');
  const postgres = await start(
    'postgres',
    (previous: Awaited<ReturnType<typeof startPostgres>> | undefined) =>
      startPostgres({ dataDir, ...(previous ? { port: previous.port } : {}) }),
  );
  const mail = config.SMTP_URL === undefined ? await startSmtp({ dataDir }) : undefined;
  if (mail) stops.push(() => mail.stop());
  const temporalAddress = await temporal();

  const secrets = keepSecrets(dataDir, empty ? config.DONDOC_ADMIN_PASSWORD : config.DONDOC_DEMO_PASSWORD);
  const url = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const shared = {
    PORT: String(config.PORT),
    DONDOC_DATA: dataDir,
    DATABASE_URL: postgres.appUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
    TEMPORAL_TASK_QUEUE: config.TEMPORAL_TASK_QUEUE,
    SMTP_URL: mail?.url ?? config.SMTP_URL,
    DONDOC_MAILBOX_DIR: mail?.mailDir,
    MAIL_FROM: config.MAIL_FROM,
    PUBLIC_URL: url,
    DONDOC_TOKEN_KEY: config.DONDOC_TOKEN_KEY ?? secrets.tokenKey,
    DONDOC_CHECKPOINT_KEY_FILE: config.DONDOC_CHECKPOINT_KEY_FILE ?? secrets.checkpointKeyFile,
    // Owner and passwords are for the two tasks below; what runs all day does not need them.
    DATABASE_ADMIN_URL: undefined,
    DONDOC_DEMO_PASSWORD: undefined,
    DONDOC_ADMIN_PASSWORD: undefined,
  };
  const launch = (entry: string, args: string[], extra: Record<string, string | undefined>, name: string) =>
    startChild(process.execPath, [join(dist, 'apps', `${entry}.js`), ...args], {
      logFile: join(dataDir, 'logs', `${name}.log`),
      env: childEnvironment({ ...shared, ...extra }),
      orphanSignal: 'TERM',
    });
  const runTask = async (name: string, args: string[]) => {
    const extra = {
      DATABASE_ADMIN_URL: postgres.adminUrl,
      DONDOC_DEMO_PASSWORD: secrets.password,
      DONDOC_ADMIN_PASSWORD: secrets.password,
    };
    const child = launch(`api/${name}`, args, extra, name);
    const undo = () => child.stop('SIGTERM', 10_000);
    stops.push(undo);
    const limit = setTimeout(() => child.kill('SIGKILL'), TASK_LIMIT_MS);
    const exit = await child.exited;
    clearTimeout(limit);
    stops.splice(stops.indexOf(undo), 1);
    if (exit.code !== 0)
      throw new EmbeddedError(
        `EMBEDDED.${name.toUpperCase()}_FAILED`,
        `exit ${exit.code ?? exit.signal}:\n${lastLines(join(dataDir, 'logs', `${name}.log`))}`,
      );
  };

  say('Cấu trúc dữ liệu / Migrations …');
  await runTask('migrate', []);
  const seeded = join(dataDir, 'seeded');
  const isEmpty = existsSync(`${seeded}.empty`) || (empty && !existsSync(seeded));
  const demo = writeDemo(dataDir, url, secrets.password, isEmpty);
  if (!existsSync(seeded)) {
    say(empty ? 'Tài khoản quản trị / Administrator …' : 'Dữ liệu trình diễn / Demonstration …');
    if (empty) writeFileSync(`${seeded}.empty`, '');
    else rmSync(`${seeded}.empty`, { force: true });
    await runTask('seed', empty ? ['--empty'] : []);
    writeFileSync(seeded, '');
  }

  say('API, worker …');
  for (const name of ['worker', 'api'])
    await start(name, () => {
      const child = launch(`${name}/main`, [], {}, name);
      return Promise.resolve({ ...child, stop: () => child.stop('SIGTERM', 20_000) });
    });
  if (!(await waitUntil(() => isReady(config.PORT), READY_LIMIT_MS, 100)))
    throw new EmbeddedError(
      'EMBEDDED.NOT_READY',
      `The API did not get ready:\n${lastLines(join(dataDir, 'logs', 'api.log'))}`,
    );

  const processes = () => Object.fromEntries([...running].map(([name, part]) => [name, part.pid()]));
  // For the command line and operators on the same machine, who cannot guess the free ports.
  const stateFile = join(dataDir, 'stack.json');
  const environment = { ...shared, DATABASE_ADMIN_URL: postgres.adminUrl };
  rmSync(stateFile, { force: true });
  writeFileSync(
    stateFile,
    `${JSON.stringify({ pid: process.pid, url, environment, processes: processes() }, null, 2)}\n`,
    { mode: 0o600 },
  );
  stops.push(() => Promise.resolve(rmSync(stateFile, { force: true })));
  return { ...demo, dataDir, passwordMade: secrets.passwordMade, processes, stop };

  async function temporal(): Promise<string> {
    const { TEMPORAL_ADDRESS: existing, TEMPORAL_NAMESPACE: namespace } = config;
    if (existing !== undefined) {
      // Submissions work without Temporal; a cluster that is away for now must not keep the product from starting.
      if (!(await answers(existing, namespace)))
        say(`Temporal does not answer at ${existing}; going on without it`);
      return existing;
    }
    say('Temporal …');
    const server = await start(
      'temporal',
      (previous: Awaited<ReturnType<typeof startTemporal>> | undefined) =>
        startTemporal({
          dataDir,
          config,
          say,
          ...(previous ? { port: Number(previous.address.split(':')[1]) } : {}),
        }),
    );
    return server.address;
  }
}
