import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Processes } from '#libs/processes/processes';
import type { UpdatesJob } from '../load/jobs';

const taskQueue = 'bench-updates';

/** Workflows that take updates, and the worker that serves them. */
export interface UpdateBaseline {
  readonly job: Omit<UpdatesJob, 'seconds'>;
  stop(): Promise<void>;
}

/** Starts a worker of its own and one workflow for each client. */
export async function startUpdateBaseline(
  { client }: Processes,
  address: string,
  clients: number,
): Promise<UpdateBaseline> {
  const worker = fork(join(__dirname, 'worker.js'), [address, taskQueue]);
  const workflowIds = Array.from({ length: clients }, (_, n) => `bench-updates-${n}`);
  const handles = await Promise.all(
    workflowIds.map((workflowId) => client.workflow.start('recording', { taskQueue, workflowId })),
  );
  // The first update waits until the worker is there.
  await Promise.all(handles.map((handle) => handle.executeUpdate('record', { args: [0] })));
  return {
    job: { kind: 'updates', address, workflowIds },
    async stop() {
      await Promise.all(handles.map((handle) => handle.terminate('the measure is over')));
      const exited = once(worker, 'exit');
      worker.kill('SIGTERM');
      await exited;
    },
  };
}
