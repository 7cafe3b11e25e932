import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { History } from '@temporalio/common/lib/proto-utils';
import { createActivationActivities, type PlanAssignments } from '#activities/activation.activities';
import { createAmendmentActivities, type Amendments } from '#activities/amendment.activities';
import { createEndingActivities, type Endings } from '#activities/ending.activities';
import { createSuccessionActivities, type SuccessionSteps } from '#activities/succession.activities';
import { createTaskActivities, type DueSteps } from '#activities/task.activities';
import { testWorkflowBundle } from '#libs/testing/workflow-bundle';
import { nudgeTask, type Processes } from '#libs/processes/processes';
import { startTimeSkippingEnv, type TimeSkippingEnv } from '#libs/testing/embedded-time';
import { startTemporal, type TemporalOptions } from '#infra/embedded/temporal-server';
import { quietRuntime } from './quiet-runtime';

/** What the activities of one worker act on. */
export interface Behind {
  readonly tasks: DueSteps;
  readonly plans?: PlanAssignments;
  readonly amendments?: Amendments;
  readonly endings?: Endings;
  readonly successions?: SuccessionSteps;
}

/** A Temporal server on which workers of the real workflows and activities can be run. */
export interface ProcessStage {
  readonly processes: Processes;
  /** Runs a worker while `use` runs, and stops it. */
  withWorker<T>(behind: Behind, use: () => Promise<T>): Promise<T>;
  /** The histories of a workflow's runs, linked by continue-as-new, from its first run. */
  runsOf(workflowId: string, firstRunId?: string): Promise<History[]>;
  stop(): Promise<void>;
}

const taskQueue = 'stage';
const noPlans: PlanAssignments = {
  listAssignments: () => Promise.resolve([]),
  assignTask: () => Promise.resolve({}),
  finishActivation: () => Promise.resolve({}),
};

const noAmendments: Amendments = {
  listTasks: () => Promise.resolve([]),
  carryOut: () => Promise.resolve([]),
  finish: () => Promise.resolve({}),
};

const noEndings: Endings = {
  listTasks: () => Promise.resolve([]),
  carryOut: () => Promise.resolve(null),
  finish: () => Promise.resolve({}),
};

const noSuccessions: SuccessionSteps = {
  begin: () => Promise.resolve({ isConfirmed: false, beginsAt: null }),
  listTasks: () => Promise.resolve([]),
  moveTask: () => Promise.resolve(false),
  moveRest: () => Promise.resolve([]),
  finish: () => Promise.resolve({}),
};

/** A stage on the time-skipping server. */
export async function startStage(): Promise<ProcessStage & { readonly env: TimeSkippingEnv }> {
  quietRuntime();
  const env = await startTimeSkippingEnv();
  return { ...stageOn(env), env };
}

/**
 * A stage on the embedded server, whose time is everyone's. Workers may be replaced here: the time-skipping
 * server goes on handing work to those that have left.
 *
 * @param settings what the server is to do differently
 */
export async function startRealTimeStage(
  settings: TemporalOptions['dynamicConfig'] = {},
): Promise<ProcessStage> {
  quietRuntime();
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-stage-'));
  const server = await startTemporal({ dataDir, dynamicConfig: settings });
  const connection = await Connection.connect({ address: server.address });
  const nativeConnection = await NativeConnection.connect({ address: server.address });
  return stageOn({
    client: new Client({ connection }),
    nativeConnection,
    async stop() {
      await nativeConnection.close();
      await connection.close();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  });
}

function stageOn(env: Pick<TimeSkippingEnv, 'client' | 'nativeConnection' | 'stop'>): ProcessStage {
  const processes = { client: env.client, taskQueue };
  const bundle = testWorkflowBundle();
  // Awaited where a worker starts.
  bundle.catch(() => undefined);

  const startWorker = async ({ tasks, plans = noPlans, ...behind }: Behind): Promise<Worker> => {
    const { amendments = noAmendments, endings = noEndings, successions = noSuccessions } = behind;
    return Worker.create({
      connection: env.nativeConnection,
      taskQueue,
      workflowBundle: await bundle,
      activities: {
        ...createTaskActivities({ tasks }),
        ...createActivationActivities({ plans, startTaskProcess: (id) => nudgeTask(processes, id) }),
        ...createAmendmentActivities(amendments),
        ...createEndingActivities(endings),
        ...createSuccessionActivities(successions),
      },
    });
  };

  const runsOf = async (workflowId: string, firstRunId?: string): Promise<History[]> => {
    const runs: History[] = [];
    let runId = firstRunId;
    do {
      const run: History = await env.client.workflow.getHandle(workflowId, runId).fetchHistory();
      runs.push(run);
      runId =
        run.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
    } while (runId);
    return runs;
  };

  return {
    processes,
    withWorker: async (behind, use) => (await startWorker(behind)).runUntil(use),
    runsOf,
    stop: () => env.stop(),
  };
}
