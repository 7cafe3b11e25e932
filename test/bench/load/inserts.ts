import { Client } from 'pg';
import { closedLoop } from './closed-loop';
import type { Done, InsertsJob } from './jobs';

/** The rows of the baseline, which nothing else uses. */
export const baselineTable = `
  create schema bench;
  create table bench.rows (id bigint generated always as identity primary key, data jsonb not null);
  grant usage on schema bench to dondoc_app;
  grant insert on bench.rows to dondoc_app`;

/** Inserts rows as the product's driver does it at its plainest: one row, one statement, one commit. */
export async function insertRows({ databaseUrl, seconds, clients }: InsertsJob): Promise<Done> {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query('set synchronous_commit = on');
      return client;
    }),
  );
  try {
    return await closedLoop(clients, seconds, async (index, n) => {
      const data = JSON.stringify({ percent: n % 101, result: 'Đã rà soát hồ sơ và dự thảo báo cáo.' });
      await connections[index]?.query('insert into bench.rows (data) values ($1)', [data]);
    });
  } finally {
    await Promise.all(connections.map((client) => client.end()));
  }
}
