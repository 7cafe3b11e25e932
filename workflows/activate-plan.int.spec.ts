import { activationWorkflowId, type ActivationProgress } from '#libs/contracts/temporal/names';
import { readActivation, startActivation } from '#libs/processes/processes';
import { startRealTimeStage, type Behind, type ProcessStage } from '../test/support/process-stage';
import { scriptedPlan } from '../test/support/scripted';

jest.setTimeout(120_000);

const idle = {
  takeDueSteps: () => Promise.resolve({ nextStepAt: null, finished: false }),
};

describe('the activation of a plan', () => {
  let stage: ProcessStage;
  beforeAll(async () => {
    stage = await startRealTimeStage();
  });
  afterAll(() => stage?.stop());

  const result = (planId: string): Promise<ActivationProgress> =>
    stage.processes.client.workflow.getHandle(activationWorkflowId(planId)).result();

  it('assigns every task and says how far it is', async () => {
    const plans = scriptedPlan(20);
    await stage.withWorker({ tasks: idle, plans }, async () => {
      await startActivation(stage.processes, 'whole');
      expect(await result('whole')).toEqual({ total: 20, started: 20, refused: [] });
      expect(await readActivation(stage.processes, 'whole')).toMatchObject({ total: 20, started: 20 });
    });
    expect(plans.finished).toEqual(['whole']);
    expect(plans.assigned).toEqual(Array.from({ length: 20 }, (_, n) => `${n + 1}`));
  });

  it('ends with exactly the tasks of the plan when the worker went away half-way', async () => {
    const plans = scriptedPlan(40);
    let interrupt: () => void = () => undefined;
    const interrupted = new Promise<void>((resolve) => {
      interrupt = resolve;
    });
    const dying: Behind = {
      tasks: idle,
      plans: {
        ...plans,
        assignTask: async (planId, key) => {
          const answer = await plans.assignTask(planId, key);
          if (key === '21') interrupt();
          if (Number(key) >= 21) throw new Error('the answer was lost');
          return answer;
        },
      },
    };
    await stage.withWorker(dying, async () => {
      await startActivation(stage.processes, 'halves');
      await interrupted;
    });
    await stage.withWorker({ tasks: idle, plans }, () => result('halves'));
    expect(new Set(plans.assigned).size).toBe(40);
    expect(plans.finished).toEqual(['halves']);
  });

  it('names what was refused and leaves the plan in activation', async () => {
    const plans = scriptedPlan(10, '4');
    await stage.withWorker({ tasks: idle, plans }, async () => {
      await startActivation(stage.processes, 'refused');
      expect(await result('refused')).toEqual({
        total: 10,
        started: 9,
        refused: [{ key: '4', code: 'DRAFT.ROW_NOT_FOUND' }],
      });
    });
    expect(plans.finished).toEqual([]);
  });

  it('goes on in a new run when the plan is long', async () => {
    const plans = scriptedPlan(230);
    await stage.withWorker({ tasks: idle, plans }, async () => {
      await startActivation(stage.processes, 'long');
      expect(await result('long')).toMatchObject({ total: 230, started: 230 });
    });
    expect(plans.assigned).toHaveLength(230);
  });
});
