import { Client, type ClientConfig } from 'pg';

/**
 * Does something on a connection of its own, and ends it.
 *
 * A server that goes away fails the query that waits, and says so once more as an event of the connection, which
 * would end the process if nobody heard it.
 *
 * @param config an address, or an address with limits
 * @throws whatever connecting or the work throws
 */
export async function onOwnConnection<T>(
  config: string | ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(config);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
