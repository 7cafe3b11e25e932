import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { systemClock } from '#libs/testing/postgres';
import { createApplication, type Application } from '#libs/application/application';
import { taskStream } from '#libs/application/task-service';
import { plusMinutes } from '#libs/domain/shared/time';
import { createIdentity } from '#libs/identity/identity';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { startOwnPostgres, type OwnPostgres } from '#libs/testing/postgres';
import { startStack } from '#libs/testing/stack';
import { freePort } from '#infra/embedded/wait';
import { apiProgram, type ApiProgram } from './api-program';
import { startDatabaseLink, type DatabaseLink } from './database-link';
import { violations, type Acknowledged } from './oracle';
import { acknowledgedBy, persistentPeople, type Answer, type PersistentPeople } from './persistent-people';
import { must, officer, people, seedReference, taskToRemind } from './sample-work';

/** What one attempt was answered. */
export interface Attempt {
  readonly status: number;
  readonly code: string | null;
  /** Seconds after which to come again. */
  readonly retryAfter: string | null;
}

/** One PostgreSQL that loses nothing when it is killed, and the API's program, which reaches it over a link. */
export interface DatabaseStage {
  readonly postgres: OwnPostgres;
  /** Of this process, straight to the server. */
  readonly source: DataSource;
  readonly app: Application;
  readonly link: DatabaseLink;
  readonly api: ApiProgram;
  readonly metricsPort: number;
  readonly acknowledged: Acknowledged[];
  assign(taskId: string): Promise<void>;
  /** Reports progress, again and again under one key until it is answered, and notes what was acknowledged. */
  report(taskId: string): Promise<Answer>;
  /** Reports progress once. */
  attempt(taskId: string, key?: string): Promise<Attempt>;
  /** Everything the oracle has to say. */
  violations(atLeast: number): Promise<string[]>;
  stop(): Promise<void>;
}

export interface DatabaseStageOptions {
  /** Folder for the cluster; a temporary one otherwise. */
  readonly dataDir?: string;
  /** Variables of the API that differ from the defaults. */
  readonly environment?: Readonly<Record<string, string>>;
}

const password = 'mat-khau';
/** A client that waited this long would have left. */
const PATIENCE_MS = 30_000;
const body = { percent: 40, result: 'Đang thực hiện' };

export const startDatabaseStage = (options: DatabaseStageOptions = {}): Promise<DatabaseStage> =>
  startStack(async (stack) => {
    const folder = stack.folder('dondoc-database-stage-');
    const { dataDir } = options;
    const postgres = stack.keep(
      await startOwnPostgres({ isDurable: true, ...(dataDir !== undefined && { dataDir }) }),
      (it) => it.stop(),
    );
    const source = stack.keep(await createDataSource(postgres.appUrl).initialize(), (it) => it.destroy());
    const app = createApplication({ ledger: new PostgresLedger(source, systemClock), clock: systemClock });
    await seedReference(app);
    const tokenKey = randomBytes(32);
    await createIdentity({ dataSource: source, tokenKey, clock: systemClock }).createUsers(people, password);
    const link = stack.keep(await startDatabaseLink(Number(new URL(postgres.appUrl).port)), (it) =>
      it.stop(),
    );
    const overLink = new URL(postgres.appUrl);
    overLink.port = String(link.port);
    const metricsPort = await freePort();
    const api = stack.keep(
      apiProgram({
        port: await freePort(),
        dataDir: folder,
        environment: {
          DATABASE_URL: overLink.href,
          TEMPORAL_ADDRESS: '127.0.0.1:1',
          DONDOC_TOKEN_KEY: tokenKey.toString('base64'),
          DONDOC_CHECK_ANSWERS: '1',
          METRICS_PORT: String(metricsPort),
          ...options.environment,
        },
      }),
      (it) => it.stop(),
    );
    api.start();
    await api.ready();
    const clients: PersistentPeople = persistentPeople([api.url], password);
    const acknowledged: Acknowledged[] = [];
    let token: Promise<string> | undefined;
    // One that failed, as while the server was away, is not kept.
    const signedIn = (): Promise<string> =>
      (token ??= signIn(api.url).catch((error: unknown) => {
        token = undefined;
        throw error;
      }));

    return {
      postgres,
      source,
      app,
      link,
      api,
      metricsPort,
      acknowledged,
      async assign(taskId) {
        const inAnHour = plusMinutes(systemClock.now(), 60);
        const answer = must(await app.tasks.assign(taskToRemind(taskId, inAnHour).assignment));
        acknowledged.push({ stream: taskStream(taskId), commandId: null, answer });
      },
      async report(taskId) {
        const answer = await clients.call(officer.userId, 'POST', `/tasks/${taskId}/progress-reports`, {
          body,
        });
        if (answer.status === 201) acknowledged.push(acknowledgedBy(taskStream(taskId), answer));
        return answer;
      },
      async attempt(taskId, key = randomUUID()) {
        const response = await fetch(`${api.url}/api/v1/tasks/${taskId}/progress-reports`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            authorization: `Bearer ${await signedIn()}`,
            'idempotency-key': key,
          },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        const found = (await response.json()) as { code?: string } & Acknowledged['answer'];
        if (response.status === 201)
          acknowledged.push({ stream: taskStream(taskId), commandId: key, answer: found });
        const { status, headers } = response;
        return { status, code: found.code ?? null, retryAfter: headers.get('retry-after') };
      },
      violations: (atLeast) => violations({ source, app, acknowledged, atLeast, withMails: false }),
    };
  });

const signIn = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: officer.userId, password }),
  });
  if (response.status !== 201) throw new Error(`nobody can sign in: ${response.status}`);
  return ((await response.json()) as { token: string }).token;
};
