import { resolve } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { quietRuntime } from '../../support/quiet-runtime';
import { recordActivities } from './activities';

/** Serves the updates until it is told to end. Arguments: the address of Temporal and the queue. */
async function main([address = '', taskQueue = '']: readonly string[]): Promise<void> {
  quietRuntime();
  const connection = await NativeConnection.connect({ address });
  const workflowsPath = resolve(__dirname, 'workflow.js');
  const worker = await Worker.create({ connection, taskQueue, workflowsPath, activities: recordActivities });
  await worker.run();
  await connection.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
