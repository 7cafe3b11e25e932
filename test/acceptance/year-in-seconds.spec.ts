import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import { taskStream } from '#libs/application/task-service';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import type { Assignment, TaskSchedule } from '#libs/domain/annex-task/kernel/index';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { addDays, dateOf, fromMs, type LocalDate } from '#libs/domain/shared/time';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { nudgeTask } from '#libs/processes/processes';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { allowedActions, overBudget, sumOf, wakeUpsOf } from '../support/history-budget';
import { startStage } from '../support/process-stage';

jest.setTimeout(300_000);

const dayMs = 86_400_000;
const process = { kind: 'process' } as const;
const leadOfficer = { kind: 'person', userId: 'lead.officer', agencyId: 'lead', roles: ['officer'] } as const;

describe('years of follow-up, with time skipped', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let stage: Awaited<ReturnType<typeof startStage>>;
  let app: Application;
  let today: LocalDate;

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    stage = await startStage();
    const clock = { now: async () => fromMs((await stage.env.now()).getTime()) };
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await app.ledger.submit({
      stream: policyStream(defaultPolicy.id),
      decider: policyDecider,
      command: { type: 'DefinePolicy', policy: defaultPolicy },
      context: (now) => ({ now, actor: process }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
  });
  beforeEach(async () => {
    today = dateOf(fromMs((await stage.env.now()).getTime()));
  });
  afterAll(async () => {
    await stage?.stop();
    await source?.destroy();
    await postgres?.stop();
  });

  const assignment = (taskId: string, schedule: TaskSchedule): Assignment => ({
    taskId,
    planId: 'plan',
    planNumber: '1/KH-UBND',
    key: taskId,
    number: '1',
    section: null,
    title: 'Rà soát hồ sơ',
    product: 'Báo cáo',
    timingText: '',
    timingRule: 'until-date',
    schedule,
    assignees: [
      { agencyId: 'lead', role: 'lead', groupId: null },
      { agencyId: 'unit', role: 'coordinator', groupId: null },
    ],
    accepts: 'supervisor',
    monitoringAgencyId: 'monitoring',
    supervisorId: 'supervisor',
    policyId: defaultPolicy.id,
    pastDeadline: null,
    doneOn: null,
    doneBy: null,
  });

  /** Assigns the task, lets `days` pass with `meanwhile` at the start, and answers what came of it. */
  const live = async (
    taskId: string,
    schedule: TaskSchedule,
    days: number,
    meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  ) => {
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId(taskId));
    expect(await app.tasks.assign(assignment(taskId, schedule))).toMatchObject({ kind: 'committed' });
    const runs = await stage.withWorker({ tasks: app.tasks }, async () => {
      await nudgeTask(stage.processes, taskId);
      const { runId } = await handle.describe();
      await stage.env.skip(dayMs);
      await meanwhile();
      await stage.env.skip((days - 1) * dayMs);
      const all = await stage.runsOf(taskWorkflowId(taskId), runId);
      await handle.terminate();
      return all;
    });
    const events = await app.tasks.history(taskId);
    return { runs: runs.map(wakeUpsOf), types: events.map(({ type }) => type), events };
  };

  const count = (types: readonly string[], type: string): number => types.filter((t) => t === type).length;

  /** Every wake-up, nudge and run stays within the budget that the architecture names. */
  const expectBudget = (runs: ReturnType<typeof wakeUpsOf>[]): void => {
    expect(runs.flatMap(overBudget)).toEqual([]);
    for (const run of runs) {
      expect(sumOf(run, 'actions')).toBeLessThanOrEqual(allowedActions(run));
      expect(sumOf(run, 'events')).toBeLessThanOrEqual(12 * run.length);
    }
  };

  it('follows a yearly task through two cycles', async () => {
    const year = Number(today.slice(0, 4));
    const schedule: TaskSchedule = {
      kind: 'recurring',
      every: 'yearly',
      from: today,
      until: `${year + 2}-12-31`,
      dueMonthDay: null,
    };
    const { runs, types } = await live('yearly', schedule, 800);
    expect(count(types, 'CycleOpened')).toBeGreaterThanOrEqual(2);
    expect(count(types, 'DeadlineMissed')).toBeGreaterThanOrEqual(2);
    expectBudget(runs);
  });

  it('follows a weekly task through sixty cycles, over several runs', async () => {
    const schedule: TaskSchedule = {
      kind: 'recurring',
      every: 'weekly',
      from: today,
      until: addDays(today, 60 * 7 - 1),
      dueMonthDay: null,
    };
    const { runs, types } = await live('weekly', schedule, 62 * 7);
    expect(count(types, 'CycleOpened')).toBeGreaterThanOrEqual(60);
    expect(runs.length).toBeGreaterThan(1);
    expectBudget(runs);
  });

  it('reminds of the interim reports of a range', async () => {
    const due = addDays(today, 500);
    const interim = [addDays(today, 120), addDays(today, 300)];
    const { runs, events } = await live('range', { kind: 'single', start: today, due, interim }, 520);
    const kinds = events.map(({ data }) => (data as { kind?: string }).kind);
    expect(kinds).toContain('interim');
    expect(kinds).toContain('deadline');
    expectBudget(runs);
  });

  it('records a coordination that never arrives as missed, once, and tells the unit’s head', async () => {
    const schedule: TaskSchedule = { kind: 'single', start: null, due: addDays(today, 60), interim: [] };
    const { runs, types } = await live('coordination', schedule, 70, async () => {
      const answer = await app.tasks.handle(
        'coordination',
        { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Số liệu' },
        leadOfficer,
      );
      expect(answer).toMatchObject({ kind: 'committed' });
      await nudgeTask(stage.processes, 'coordination');
    });
    expect(count(types, 'CoordinationMissed')).toBe(1);
    expectBudget(runs);
  });

  it('keeps what it did in the ledger alone', async () => {
    expect((await app.ledger.readStream(taskStream('weekly'))).length).toBeGreaterThan(60);
  });
});
