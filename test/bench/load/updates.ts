import { Client, Connection } from '@temporalio/client';
import { closedLoop } from './closed-loop';
import type { Done, UpdatesJob } from './jobs';

/** Sends updates to workflows that run already; each answers when its activity is done. */
export async function sendUpdates({ address, seconds, workflowIds }: UpdatesJob): Promise<Done> {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection });
  try {
    return await closedLoop(workflowIds.length, seconds, async (index, n) => {
      const handle = client.workflow.getHandle(workflowIds[index] ?? '');
      await handle.executeUpdate('record', { args: [n] });
    });
  } finally {
    await connection.close();
  }
}
