import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { annexTaskWorkflow, taskWorkflowId } from '#libs/contracts/temporal/names';
import { nudgeTask, type Processes, type TemporalSettings } from '#libs/processes/processes';

/** What a worker has behind the product's workflows. */
export interface Job {
  /**
   * `product`: activities and subscriptions as the product's worker has them. `steps`: the activities alone.
   * `nothing`: an activity that answers at once that nothing is due.
   */
  readonly kind: 'product' | 'steps' | 'nothing';
  readonly temporal: TemporalSettings;
  readonly databaseUrl: string;
  /** Sleeping workflows that it keeps ready; as many as the product's where absent. */
  readonly cachedProcesses?: number | undefined;
}

/** A worker in a process of its own that says of which tasks it has answered what is due. */
export interface ToldWorker {
  readonly pid: number;
  /** Begins the process of a task, as plainly as Temporal can. */
  start(taskId: string): Promise<void>;
  /** Wakes or begins the process of a task, and resolves when that has its answer. */
  wake(taskId: string): Promise<void>;
  /** Resolves when the process of the task has its next answer. */
  nextAnswer(taskId: string): Promise<void>;
  /** Resolves when each of the tasks' processes has had an answer. */
  firstAnswers(taskIds: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

interface Told {
  readonly told?: string;
  readonly ready?: true;
}

/** Starts one; it polls a queue of its own. */
export async function startToldWorker(
  kind: Job['kind'],
  from: { readonly processes: Processes; readonly temporalAddress: string },
  databaseUrl: string,
  name: string,
  cachedProcesses?: number,
): Promise<ToldWorker> {
  const temporal = { address: from.temporalAddress, namespace: 'default', taskQueue: `bench-${name}` };
  const processes: Processes = { client: from.processes.client, taskQueue: temporal.taskQueue };
  const child = fork(join(__dirname, 'main.js'));
  const exited = once(child, 'exit');
  const waiting = new Map<string, (() => void)[]>();
  const answered = new Set<string>();
  const heard = ({ told }: Told): void => {
    if (told === undefined) return;
    answered.add(told);
    const waiters = waiting.get(told) ?? [];
    waiting.delete(told);
    for (const done of waiters) done();
  };
  child.on('message', heard);
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: Told) => message.ready && resolve());
    void exited.then(() => reject(new Error(`the worker of ${name} ended`)));
  });
  child.send({ kind, temporal, databaseUrl, cachedProcesses } satisfies Job);
  await ready;
  const nextAnswer = (taskId: string): Promise<void> =>
    new Promise((resolve) => waiting.set(taskId, [...(waiting.get(taskId) ?? []), resolve]));
  return {
    pid: child.pid ?? 0,
    nextAnswer,
    async start(taskId) {
      const { client, taskQueue } = processes;
      await client.workflow.start(annexTaskWorkflow, {
        ...{ workflowId: taskWorkflowId(taskId), taskQueue, args: [taskId] },
      });
    },
    async wake(taskId) {
      const answer = nextAnswer(taskId);
      await nudgeTask(processes, taskId);
      await answer;
    },
    async firstAnswers(taskIds) {
      await Promise.all(taskIds.filter((taskId) => !answered.has(taskId)).map(nextAnswer));
    },
    async stop() {
      child.disconnect();
      await exited;
    },
  };
}
