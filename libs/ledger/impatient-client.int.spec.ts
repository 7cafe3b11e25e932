import { Pool, type PoolConfig } from 'pg';
import { ImpatientClient } from '#libs/ledger/impatient-client';
import { isUnavailable } from '#libs/ledger/ledger-unavailable';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

let server: TestPostgres;
let pool: Pool;

beforeAll(async () => {
  server = await startTestPostgres();
  const config = { connectionString: server.appUrl, max: 1, Client: ImpatientClient, pipeline: true };
  pool = new Pool({ ...config, answerMs: 500 } as unknown as PoolConfig);
  pool.on('error', () => undefined);
}, 120_000);

afterAll(async () => {
  await pool?.end();
  await server?.stop();
});

const backend = async (): Promise<unknown> => {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid;
};

it('gives up an answer that does not come, and its connection with it', async () => {
  const before = await backend();
  const failure: unknown = await pool.query('select pg_sleep(30)').catch((error: unknown) => error);
  expect(isUnavailable(failure)).toBe(true);
  expect(await backend()).not.toBe(before);
}, 20_000);

it('fails the whole transaction in which it waited', async () => {
  const client = await pool.connect();
  await client.query('begin');
  const asked = [client.query('select pg_sleep(30)'), client.query('commit')];
  const ends = await Promise.allSettled(asked);
  client.release();
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await backend()).toEqual(expect.any(Number));
}, 20_000);

it('keeps a connection whose answers come in time', async () => {
  const before = await backend();
  await pool.query('select pg_sleep(0.2)');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await backend()).toBe(before);
}, 20_000);
