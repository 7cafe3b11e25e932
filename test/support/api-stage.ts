import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#apps/api/create-app';
import { openServices, type Services } from '#apps/api/services';
import type { Clock } from '#libs/application/ports/clock';
import { loadConfig } from '#libs/config/config';
import { rebuildSubscriber } from '#libs/ledger/rebuild-subscriber';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { follow, rebuildOf } from '#libs/read-models/generations';
import { taskPeriodsModel } from '#libs/read-models/task-periods';
import { worklistModel } from '#libs/read-models/worklist-model';
import type { Seed } from '#libs/testing/kept-server';
import { startTestPostgres } from '#libs/testing/postgres';
import { startStack } from '#libs/testing/stack';
import { demonstration, password } from './demonstration';
import { keptTokens } from './tokens';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; null where there is no body. */
  readonly body: any;
}

export interface RequestOptions {
  /** JSON, or a form. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API on a real database, with accounts and agencies of the demonstration, and no plan. */
export interface ApiStage {
  readonly url: string;
  /** The owner's connection, for what the runtime role is not to do. */
  readonly adminUrl: string;
  /** Of every account. */
  readonly password: string;
  readonly app: NestFastifyApplication;
  readonly services: Services;
  /** Calls as one of the demonstration's accounts, or as nobody; a POST gets a fresh key unless it has one. */
  call(as: string | null, method: string, path: string, options?: RequestOptions): Promise<Answer>;
  /** Brings the lists up to date. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const answerOf = async (response: Response): Promise<Answer> => {
  // What goes on without an end is not waited for.
  const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  if (isEndless) await response.body?.cancel();
  const text = isEndless ? '' : await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body };
};

/** @param changes variables that differ from the defaults; @param seed what the database holds */
export const startApiStage = (
  clock: Clock,
  changes: Record<string, string> = {},
  seed: Seed = demonstration,
): Promise<ApiStage> =>
  startStack(async (stack) => {
    const postgres = stack.keep(await startTestPostgres(seed), (it) => it.stop());
    const config = loadConfig({
      DATABASE_URL: postgres.appUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      DONDOC_TOKEN_KEY: randomBytes(32).toString('base64'),
      DONDOC_DATA: stack.folder('dondoc-api-'),
      DONDOC_CHECK_ANSWERS: '1',
      ...changes,
    });
    const services = stack.keep(await openServices(config, clock), (it) => it.close());
    const app = stack.keep(await createApp(services), (it) => it.close());
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();

    const send = async (path: string, init: RequestInit): Promise<Answer> =>
      answerOf(await fetch(url + path, init));
    const tokens = keptTokens(send, '/api/v1/session', password);

    const request: ApiStage['call'] = async (as, method, path, { body, headers } = {}) => {
      const isForm = body instanceof FormData;
      return send(path, {
        method,
        headers: {
          ...(as !== null && { authorization: `Bearer ${await tokens.of(as)}` }),
          ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
    };

    return {
      url,
      password,
      app,
      services,
      adminUrl: postgres.adminUrl,
      async call(as, method, path, options = {}) {
        const answer = await request(as, method, path, options);
        // Tests move the clock by weeks; people would sign in again.
        if (as === null || answer.body?.code !== 'SESSION.EXPIRED') return answer;
        tokens.forget(as);
        return request(as, method, path, options);
      },
      async drain() {
        const { application, dataSource } = services;
        const { ledger, tasks } = application;
        for (const model of [taskPeriodsModel, worklistModel({ tasks, clock })]) {
          // As a worker does that starts, and then goes on.
          await rebuildSubscriber({ ledger, dataSource }, rebuildOf(model, { onlyIfOther: true }));
          await drainSubscriber({ ledger, dataSource, ...follow(model) });
        }
      },
    };
  });
