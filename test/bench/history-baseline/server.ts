import Fastify from 'fastify';
import { Pool } from 'pg';
import type { AddressInfo } from 'node:net';

/** The rows of a stream as the table has them, and nothing done about them. */
const rows = `
  select position, xact::text, stream, version, type, schema_version, data, meta, occurred_at, recorded_at,
    encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
  from ledger.events where stream = $1 order by version`;

/** The least that answers for a task's history over HTTP. Argument: the database. */
async function main([databaseUrl]: readonly string[]): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl });
  const server = Fastify();
  server.get<{ Params: { id: string } }>('/:id', async ({ params }) => {
    const found = await pool.query(rows, [`task/${params.id}`]);
    return { items: found.rows };
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  process.send?.({ port: (server.server.address() as AddressInfo).port });
}

process.on('disconnect', () => process.exit());
main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
