import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { nudgeTask, type Processes } from '#libs/processes/processes';
import { overBudget, wakeUpsOf } from '../test/support/history-budget';
import { startStage } from '../test/support/process-stage';
import { scriptedAgenda, type Script } from '../test/support/scripted';

jest.setTimeout(120_000);

const hour = 60;
const hourMs = 3_600_000;

describe('the process of a task', () => {
  let stage: Awaited<ReturnType<typeof startStage>>;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage?.stop());

  const follow = async (taskId: string, script: Script, meanwhile: () => Promise<unknown>) => {
    const tasks = scriptedAgenda(script, () => stage.env.now());
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId(taskId));
    const runs = await stage.withWorker({ tasks }, async () => {
      await nudgeTask(stage.processes, taskId);
      const { runId } = await handle.describe();
      await meanwhile();
      await handle.result();
      return stage.runsOf(taskWorkflowId(taskId), runId);
    });
    return { asked: tasks.asked(), wakeUps: runs.map(wakeUpsOf) };
  };

  it('asks once for each step and ends when nothing can become due', async () => {
    const { asked, wakeUps } = await follow('steps', [hour, hour, hour], () => Promise.resolve());
    expect(asked).toBe(4);
    expect(wakeUps.flat().map(({ kind }) => kind)).toEqual(['start', 'timer', 'timer', 'timer']);
    expect(overBudget(wakeUps.flat())).toEqual([]);
  });

  it('asks again at once when it is nudged, and keeps one timer', async () => {
    const { wakeUps } = await follow('nudged', [1000 * hour, hour], () => nudgeAfterAnHour('nudged'));
    expect(wakeUps.flat().map(({ kind, actions }) => [kind, actions])).toEqual([
      ['start', 4],
      ['nudge', 3],
      ['timer', 1],
    ]);
  });

  it('waits without a timer while only a nudge can change anything', async () => {
    const { wakeUps } = await follow('waits', ['only-a-nudge'], () => nudgeAfterAnHour('waits'));
    expect(wakeUps).toHaveLength(1);
  });

  it('asks once more when it is nudged while it is told that all is done', async () => {
    const { client } = stage.processes;
    let asked = 0;
    const tasks = {
      async takeDueSteps(taskId: string) {
        asked += 1;
        if (asked === 1) await client.workflow.getHandle(taskWorkflowId(taskId)).signal('ledgerAdvanced');
        return { nextStepAt: null, finished: true };
      },
    };
    await stage.withWorker({ tasks }, async () => {
      await nudgeTask(stage.processes, 'late');
      await client.workflow.getHandle(taskWorkflowId('late')).result();
    });
    expect(asked).toBe(2);
  });

  it('begins a new run now and then, and loses no step by it', async () => {
    const script = Array<number>(150).fill(7 * 24 * hour);
    const { asked, wakeUps } = await follow('weekly', script, () => Promise.resolve());
    expect(asked).toBe(151);
    // The wake-up that begins a new run is counted in both.
    expect(wakeUps.map((run) => run.length)).toEqual([61, 61, 31]);
    expect(overBudget(wakeUps.flat())).toEqual([]);
  });

  it('can be started again after it has ended', async () => {
    const once = () => follow('again', ['finished'], () => Promise.resolve());
    await once();
    expect((await once()).asked).toBe(1);
  });

  it('counts an attempt as lost after ten seconds, or as soon as it was started with', async () => {
    const limitsOf = async (taskId: string, processes: Processes): Promise<number[]> => {
      const tasks = scriptedAgenda(['finished'], () => stage.env.now());
      return stage.withWorker({ tasks }, async () => {
        await nudgeTask(processes, taskId);
        const handle = stage.processes.client.workflow.getHandle(taskWorkflowId(taskId));
        await handle.result();
        const { events } = await handle.fetchHistory();
        return (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) =>
          scheduled ? [Number(scheduled.startToCloseTimeout?.seconds)] : [],
        );
      });
    };
    expect(await limitsOf('as-usual', stage.processes)).toEqual([10]);
    expect(await limitsOf('lost-soon', { ...stage.processes, attemptLimitMs: 3_000 })).toEqual([3]);
    expect(await limitsOf('lost-late', { ...stage.processes, attemptLimitMs: 60_000 })).toEqual([10]);
  });

  async function nudgeAfterAnHour(taskId: string): Promise<void> {
    await stage.env.skip(hourMs);
    await nudgeTask(stage.processes, taskId);
  }
});
