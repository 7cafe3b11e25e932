import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '@temporalio/common/lib/proto-utils';
import { activationWorkflowId, taskWorkflowId } from '#libs/contracts/temporal/names';
import { nudgeTask, startActivation } from '#libs/processes/processes';
import { startStage } from '../support/process-stage';
import { scriptedAgenda, scriptedPlan, type Script } from '../support/scripted';
import { historyToText } from './saved-history';

const minuteMs = 60_000;
type Stage = Awaited<ReturnType<typeof startStage>>;

/** Runs the process of a task through a script; `meanwhile` may nudge it. Answers its runs. */
async function recordTask(
  stage: Stage,
  taskId: string,
  script: Script,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<History[]> {
  const tasks = scriptedAgenda(script, () => stage.env.now());
  return stage.withWorker({ tasks }, async () => {
    await nudgeTask(stage.processes, taskId);
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId(taskId));
    const { runId } = await handle.describe();
    await meanwhile();
    await handle.result();
    return stage.runsOf(taskWorkflowId(taskId), runId);
  });
}

async function recordActivation(stage: Stage): Promise<History[]> {
  const tasks = scriptedAgenda([], () => stage.env.now());
  return stage.withWorker({ tasks, plans: scriptedPlan(12, '7') }, async () => {
    await startActivation(stage.processes, 'plan');
    await stage.processes.client.workflow.getHandle(activationWorkflowId('plan')).result();
    return stage.runsOf(activationWorkflowId('plan'));
  });
}

/**
 * Writes one history for each path through the workflows into `folder`. Histories are evidence of what runs
 * in production: record a new path under a new name, and keep the old files while such a run may be open.
 */
export async function recordHistories(folder: string): Promise<void> {
  const stage = await startStage();
  const skipMinutes = (minutes: number) => stage.env.skip(minutes * minuteMs);
  try {
    const paths: Record<string, History[]> = {
      'timed-wake-up': await recordTask(stage, 'timed', [60, 24 * 60]),
      nudge: await recordTask(stage, 'nudged', [60, 'only-a-nudge', 30, 30], async () => {
        await skipMinutes(90);
        await nudgeTask(stage.processes, 'nudged');
        await skipMinutes(10);
        await nudgeTask(stage.processes, 'nudged');
      }),
      'continue-as-new': await recordTask(stage, 'weekly', Array<number>(61).fill(7 * 24 * 60)),
      activation: await recordActivation(stage),
    };
    mkdirSync(folder, { recursive: true });
    for (const [path, runs] of Object.entries(paths))
      runs.forEach((run, n) => {
        const name = runs.length === 1 ? path : `${path}-${n + 1}`;
        writeFileSync(join(folder, `${name}.json`), historyToText(run));
      });
  } finally {
    await stage.stop();
  }
}
