import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '#libs/config/config';
import { startPostgres, type EmbeddedPostgres } from '#infra/embedded/postgres';
import { startSmtp } from '#infra/embedded/smtp';
import { answers, startTemporal, type EmbeddedTemporal } from '#infra/embedded/temporal-server';
import { message, type Message } from '#libs/messages/message';
import { wordIn } from '#libs/messages/say';
import { lockDataFolder } from '#infra/stack/data-lock';
import { keepSecrets, writeDemo, type DemoFile } from '#infra/stack/data-secrets';
import {
  ownEnvironments,
  programEnvironment,
  removeState,
  writeState,
  type Environment,
} from '#infra/stack/environment';
import { awaitReady, launch, requireFreePort, runTask } from '#infra/stack/programs';
import { languageOf } from '#infra/stack/language';
import { supervise, type Part, type Supervised } from '#infra/stack/supervise';

export interface StackOptions {
  readonly config: Config;
  /** Folder with the compiled `apps/`. */
  readonly dist: string;
  /** Seed an administrator only. */
  readonly empty: boolean;
  /** Seed the demonstration's agencies and accounts without its plan. */
  readonly withoutPlan?: boolean;
  readonly say: (message: string) => void;
  /** Told at once how to undo what was started so far, so that a start can be interrupted. */
  readonly onStarted?: (stop: () => Promise<void>) => void;
}

export interface Stack extends DemoFile {
  readonly dataDir: string;
  /** Process numbers of `postgres`, `temporal`, `worker` and `api`. */
  processes(): Record<string, number>;
  /** Stops api, worker, temporal, mail and postgres, in this order. */
  stop(): Promise<void>;
}

/**
 * Starts everything on the data folder: PostgreSQL, Temporal, the mail listener, then migrations, the first
 * seed, API and worker. Returns when the API says it is ready.
 *
 * @throws EmbeddedError with what failed; what was started is stopped again
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const start = new StackStart(options);
  options.onStarted?.(() => start.stop());
  try {
    return await start.run();
  } catch (error) {
    await start.stop();
    throw error;
  }
}

class StackStart {
  private readonly dataDir: string;
  private readonly stops: (() => Promise<void>)[] = [];
  private readonly parts = new Map<string, Supervised>();
  private readonly restarts = new Map<string, number>();
  private saveState = () => {};

  constructor(private readonly options: StackOptions) {
    this.dataDir = resolve(options.config.DONDOC_DATA);
  }

  async stop(): Promise<void> {
    for (let next = this.stops.pop(); next; next = this.stops.pop()) await next();
  }

  async run(): Promise<Stack> {
    const { config, empty, say } = this.options;
    const { dataDir } = this;
    const release = lockDataFolder(dataDir);
    this.stops.push(() => Promise.resolve(release()));
    await requireFreePort(config.PORT);

    say('PostgreSQL …');
    const postgres = await this.supervised<EmbeddedPostgres>('postgres', (previous) =>
      startPostgres({ dataDir, ...(previous && { port: previous.port }) }),
    );
    const mail = config.SMTP_URL === undefined ? await startSmtp({ dataDir }) : undefined;
    if (mail) this.stops.push(() => mail.stop());
    const temporalAddress = await this.temporal();

    const secrets = keepSecrets(dataDir, empty ? config.DONDOC_ADMIN_PASSWORD : config.DONDOC_DEMO_PASSWORD);
    const url = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
    const facts = { dataDir, url, databaseUrl: postgres.appUrl, temporalAddress, mail, secrets };
    const environment = programEnvironment(config, facts);
    const forTasks = {
      ...environment,
      DATABASE_ADMIN_URL: postgres.adminUrl,
      DONDOC_DEMO_PASSWORD: secrets.password,
      DONDOC_ADMIN_PASSWORD: secrets.password,
    };
    this.tell(message('stack.migrations'));
    await this.task('migrate', [], forTasks);
    const isEmpty = await this.seedOnce(forTasks);
    const demo = writeDemo(dataDir, url, secrets.password, isEmpty);

    say('API, worker …');
    const own = ownEnvironments(config);
    for (const name of ['worker', 'api'] as const)
      await this.supervised(name, () => {
        const child = launch(this.program(`${name}/main`, [], { ...environment, ...own[name] }));
        return Promise.resolve({ ...child, stop: () => child.stop('SIGTERM', 20_000) });
      });
    await awaitReady(config.PORT, this.logOf('api'), () => this.restarts.get('api') ?? 0);

    const processes = () => Object.fromEntries([...this.parts].map(([name, part]) => [name, part.pid()]));
    const state = {
      pid: process.pid,
      url,
      environment: { ...environment, DATABASE_ADMIN_URL: postgres.adminUrl },
    };
    this.saveState = () => writeState(dataDir, { ...state, processes: processes() });
    this.saveState();
    this.stops.push(() => Promise.resolve(removeState(dataDir)));
    return { ...demo, dataDir, processes, stop: () => this.stop() };
  }

  /** Seeds a new folder; returns whether the folder holds an administrator only. */
  private async seedOnce(environment: Environment): Promise<boolean> {
    const seeded = join(this.dataDir, 'seeded');
    const seededEmpty = `${seeded}.empty`;
    if (existsSync(seeded)) return existsSync(seededEmpty);
    const { empty, withoutPlan = false } = this.options;
    this.tell(message(empty ? 'stack.administrator' : 'stack.demonstration'));
    // A seed that is interrupted runs again, and must find the password it began with.
    writeDemo(
      this.dataDir,
      environment['PUBLIC_URL'] ?? '',
      environment['DONDOC_DEMO_PASSWORD'] ?? '',
      empty,
    );
    rmSync(seededEmpty, { force: true });
    const args = empty ? ['--empty'] : withoutPlan ? ['--no-plan'] : [];
    await this.task('seed', args, environment);
    if (empty) writeFileSync(seededEmpty, '');
    writeFileSync(seeded, '');
    return empty;
  }

  private async temporal(): Promise<string> {
    const { config, say } = this.options;
    const { TEMPORAL_ADDRESS: existing } = config;
    if (existing !== undefined) {
      // Submissions work without Temporal: a cluster that is away for now must not keep the product from starting.
      if (!(await answers(existing, config.TEMPORAL_NAMESPACE)))
        say(`Temporal does not answer at ${existing}; going on without it`);
      return existing;
    }
    say('Temporal …');
    const { dataDir } = this;
    const server = await this.supervised<EmbeddedTemporal>('temporal', (previous) =>
      startTemporal({ dataDir, config, say, ...(previous && { port: previous.port }) }),
    );
    return server.address;
  }

  private async supervised<P extends Part>(name: string, start: (previous: P | undefined) => Promise<P>) {
    const { say } = this.options;
    const onRestart = () => {
      this.restarts.set(name, (this.restarts.get(name) ?? 0) + 1);
      this.saveState();
    };
    const { first, supervised } = await supervise({ name, start, say, onRestart });
    this.parts.set(name, supervised);
    this.stops.push(() => supervised.stop());
    return first;
  }

  private async task(name: string, args: readonly string[], environment: Environment): Promise<void> {
    const before = this.stops.length;
    const program = this.program(`api/${name}`, args, environment);
    await runTask(name.toUpperCase(), { ...program, logFile: this.logOf(name) }, (stop) =>
      this.stops.push(stop),
    );
    this.stops.length = Math.min(before, this.stops.length);
  }

  private tell(told: Message): void {
    const { config, say } = this.options;
    say(wordIn(languageOf(config), told));
  }

  private logOf(name: string): string {
    return join(this.dataDir, 'logs', `${name}.log`);
  }

  private program(entry: string, args: readonly string[], environment: Environment) {
    return {
      dist: this.options.dist,
      entry,
      args,
      environment,
      logFile: this.logOf(entry.split('/')[0] ?? entry),
    };
  }
}
