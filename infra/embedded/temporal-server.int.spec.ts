import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { startTemporal } from '#infra/embedded/temporal-server';

// A machine without the server builds it once.
jest.setTimeout(1_800_000);

const withClient = async <T>(address: string, use: (client: Client) => Promise<T>): Promise<T> => {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
};

describe('the embedded Temporal server', () => {
  it('still knows its workflows after it was killed and started again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-temporal-'));
    const first = await startTemporal({ dataDir });
    await withClient(first.address, (client) =>
      client.workflow.start('waits', { workflowId: 'kept', taskQueue: 'nobody-listens' }),
    );
    await first.kill('SIGKILL');
    const second = await startTemporal({ dataDir });
    try {
      const status = await withClient(second.address, async (client) => {
        const description = await client.workflow.getHandle('kept').describe();
        return description.status.name;
      });
      expect(status).toBe('RUNNING');
    } finally {
      await second.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
    expect(() => process.kill(second.pid, 0)).toThrow('ESRCH');
  });
});
