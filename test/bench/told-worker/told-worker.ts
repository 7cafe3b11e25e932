import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annexTaskWorkflow, taskWorkflowId } from '#libs/contracts/temporal/names';
import { waitUntil } from '#infra/embedded/wait';
import { nudgeTask, type Processes, type TemporalSettings } from '#libs/processes/processes';
import { letGo } from '../load/let-go';

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
  /** What Linux counts for the process, in MiB, once nothing is left to collect in any of its heaps. */
  memoryInUse(): Promise<number>;
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

const residentMiB = (pid: number): number => {
  const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1_024;
};

/** Pages that were collected go back to the system little by little; less than this is not worth another turn. */
const STILL_FALLING_MIB = 2;
const COLLECT_EVERY_MS = 500;
const COLLECT_FOR_MS = 60_000;

const settled = async (child: ChildProcess): Promise<number> => {
  const seen: number[] = [];
  await waitUntil(
    () => {
      seen.push(residentMiB(child.pid ?? 0));
      child.send('collect');
      const [before, , now] = seen.slice(-3);
      return Promise.resolve(before !== undefined && now !== undefined && before - now < STILL_FALLING_MIB);
    },
    COLLECT_FOR_MS,
    COLLECT_EVERY_MS,
  );
  return seen.at(-1) ?? Number.NaN;
};

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
  const execArgv = [`--require=${join(__dirname, 'collect-garbage.js')}`];
  const child = fork(join(__dirname, 'main.js'), { execArgv });
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
    memoryInUse: () => settled(child),
    nextAnswer,
    async start(taskId) {
      const { client, taskQueue } = processes;
      await client.workflow.start(annexTaskWorkflow, {
        workflowId: taskWorkflowId(taskId),
        taskQueue,
        args: [taskId],
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
    stop: () => letGo(child),
  };
}
