import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createApplication } from '#libs/application/application';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { startTestPostgres } from '#libs/testing/postgres';
import { startStack } from '#libs/testing/stack';
import { freePort } from '#infra/embedded/wait';
import { keepSecrets } from '#infra/stack/data-secrets';
import { apiProgram } from './api-program';
import { demonstration, password } from './demonstration';
import { prepareLongWork, type LongRequest, type LongWork, type LongWorkSize } from './long-work';
import { readMeanwhile, type Latencies } from './meanwhile';
import { keptTokens } from './tokens';

/** The API's program over much to do, and somebody who reads meanwhile. */
export interface LargeStage {
  readonly work: LongWork;
  /** Asks and takes all of the answer. */
  ask(
    request: LongRequest,
    givenUp?: AbortSignal,
  ): Promise<{ readonly status: number; readonly bytes: Buffer }>;
  /** How long a small request of somebody else takes meanwhile. */
  othersMeanwhile(work: () => Promise<unknown>): Promise<Latencies>;
  /** Ids of the processes that the API has begun and that have not ended. */
  processesOfApi(): readonly number[];
  stop(): Promise<void>;
}

const childrenOf = (parent: number): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // Behind the name in brackets: the state, and the parent.
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] === String(parent);
      } catch {
        return false;
      }
    });

export const startLargeStage = (size: LongWorkSize): Promise<LargeStage> =>
  startStack(async (stack) => {
    const folder = stack.folder('dondoc-large-');
    const postgres = stack.keep(await startTestPostgres(demonstration), (it) => it.stop());
    const source = stack.keep(await createDataSource(postgres.appUrl).initialize(), (it) => it.destroy());
    const clock = { now: () => new Date().toISOString() };
    const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    const work = await prepareLongWork(app, source, size);
    const api = stack.keep(
      apiProgram({
        port: await freePort(),
        dataDir: folder,
        environment: {
          DATABASE_URL: postgres.appUrl,
          TEMPORAL_ADDRESS: '127.0.0.1:1',
          DONDOC_TOKEN_KEY: randomBytes(32).toString('base64'),
          DONDOC_CHECKPOINT_KEY_FILE: keepSecrets(folder, undefined).checkpointKeyFile,
          RATE_LIMIT_PER_MINUTE: '1000000',
        },
      }),
      (it) => it.stop(),
    );
    api.start();
    await api.ready();
    const tokens = keptTokens(
      async (path, init) => {
        const answer = await fetch(api.url + path, init);
        return { status: answer.status, body: await answer.json() };
      },
      '/api/v1/session',
      password,
    );
    const read = async (meanwhile: () => Promise<unknown>): Promise<Latencies> =>
      readMeanwhile(`${api.url}/api/v1/me`, await tokens.of('so-y-te.officer'), meanwhile);
    return {
      work,
      async ask({ as, method, path, body }, givenUp) {
        const answer = await fetch(`${api.url}/api/v1${path}`, {
          method,
          headers: {
            authorization: `Bearer ${await tokens.of(as)}`,
            ...(method === 'POST' && { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }),
          },
          ...(body && { body: JSON.stringify(body) }),
          ...(givenUp && { signal: givenUp }),
        });
        return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
      },
      othersMeanwhile: read,
      processesOfApi: () => childrenOf(api.pid()),
    };
  });
