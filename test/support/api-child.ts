import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TemporalSettings } from '#libs/processes/processes';
import { freePort } from '#infra/embedded/wait';
import { awaitReady, launch } from '#infra/stack/programs';
import { compiledPrograms } from './compiled';
import { lostSoon } from './surroundings';

/** The API's program as a process of its own, and one account that is signed in to it. */
export interface ApiChild {
  /** Without a path. */
  readonly url: string;
  readonly pid: number;
  /** Posts JSON or a form to a path below `/api/v1/` under a fresh or repeated key; throws unless it was accepted. */
  post<T>(path: string, key: string, body: object): Promise<T>;
  stop(): Promise<void>;
}

/** @param nodeOptions for Node itself, e.g. to profile */
export async function startApi(
  databaseUrl: string,
  temporal: TemporalSettings,
  account: { readonly username: string; readonly password: string },
  nodeOptions?: string,
): Promise<ApiChild> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-api-'));
  const logFile = join(dataDir, 'api.log');
  const port = await freePort();
  const child = launch({
    dist: compiledPrograms(),
    entry: 'api/main',
    logFile,
    environment: {
      PORT: String(port),
      DONDOC_DATA: dataDir,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal.address,
      DONDOC_TOKEN_KEY: randomBytes(32).toString('base64'),
      DONDOC_CHECK_ANSWERS: '1',
      NODE_OPTIONS: nodeOptions,
      ...lostSoon,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const send = async <T>(path: string, headers: Record<string, string>, body: object): Promise<T> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { ...(!isForm && { 'content-type': 'application/json' }), ...headers },
      body: isForm ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  await awaitReady(port, logFile);
  const { token } = await send<{ token: string }>('session', {}, account);
  return {
    url,
    pid: child.pid,
    post: (path, key, body) => send(path, { authorization: `Bearer ${token}`, 'idempotency-key': key }, body),
    async stop() {
      await child.stop('SIGTERM', 10_000);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
