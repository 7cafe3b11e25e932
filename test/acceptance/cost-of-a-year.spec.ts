import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import { createProcessWaits } from '#apps/worker/process-waits';
import { nudgeFor } from '#apps/worker/nudger';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { migrate } from '#libs/ledger/migrate';
import { ledgerMigrations } from '#libs/ledger/migrations';
import { nextStepsOf } from '#libs/ledger/next-steps';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { nudgeTask } from '#libs/processes/processes';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { allowedActions, overBudget, sumOf, wakeUpsOf } from '../support/history-budget';
import { startStage } from '../support/process-stage';

jest.setTimeout(300_000);

const person = (userId: string, agencyId: string | null, role: Role): Person => ({
  ...{ kind: 'person', userId, agencyId, roles: [role] },
});
const lead = person('lead.officer', 'lead', 'officer');
const unit = person('unit.officer', 'unit', 'officer');
const supervisor = person('pct', null, 'supervisor');
const files = [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) }];

describe('what a yearly task with 8 submissions and 6 reminders costs', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let stage: Awaited<ReturnType<typeof startStage>>;
  let app: Application;
  const waits = createProcessWaits();
  const now = async (): Promise<Instant> => fromMs((await stage.env.now()).getTime());

  beforeAll(async () => {
    postgres = await startTestPostgres();
    await migrate({ adminUrl: postgres.adminUrl, appUser: 'dondoc_app', migrations: ledgerMigrations });
    source = await createLedgerDataSource(postgres.appUrl).initialize();
    stage = await startStage();
    const clock = { now };
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await app.ledger.submit({
      ...{ stream: policyStream(defaultPolicy.id), decider: policyDecider },
      command: { type: 'DefinePolicy', policy: defaultPolicy },
      context: (instant) => ({ now: instant, actor: { kind: 'process' } as const }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
  });
  afterAll(async () => {
    await stage.stop();
    await source.destroy();
    await postgres.stop();
  });

  /** The nudger as the worker runs it; it has read everything before time goes on. */
  const nudge = () =>
    drainSubscriber({
      ...{ name: 'nudger', ledger: app.ledger, dataSource: source, handle: () => undefined },
      beforehand: (events) =>
        nudgeFor(events, {
          waits,
          nextStepsOf: (streams) => nextStepsOf(source, streams),
          nudgeTask: (taskId) => nudgeTask(stage.processes, taskId),
          startActivation: () => Promise.reject(new Error('there is no plan')),
          isUnreachable: () => true,
          onFailure: () => undefined,
        }),
    });
  const until = async (instant: Instant): Promise<void> => {
    await nudge();
    await stage.env.skip(toMs(instant) - toMs(await now()));
  };
  const act = async (by: Person, command: TaskCommand): Promise<void> => {
    const answer = await app.tasks.handle('year', command, by);
    if (isRejection(answer)) throw new Error(answer.code);
    await nudge();
  };

  it('stays within the budget, with as few nudges as there are earlier steps', async () => {
    const year = Number((await now()).slice(0, 4)) + 1;
    await app.tasks.assign({
      ...{ taskId: 'year', planId: 'p', planNumber: '1/KH-UBND', key: '1', number: '1', section: null },
      ...{ title: 'Báo cáo năm', product: 'Báo cáo', timingText: 'Hằng năm', timingRule: 'yearly' },
      schedule: {
        ...{ kind: 'recurring', every: 'yearly', dueMonthDay: null },
        ...{ from: `${year}-01-01`, until: `${year}-12-31` },
      },
      assignees: [
        { agencyId: 'lead', role: 'lead', groupId: null },
        { agencyId: 'unit', role: 'coordinator', groupId: null },
      ],
      ...{ accepts: 'supervisor', monitoringAgencyId: 'monitoring', supervisorId: 'pct' },
      ...{ policyId: defaultPolicy.id, pastDeadline: null, doneOn: null, doneBy: null },
    });
    const handle = stage.processes.client.workflow.getHandle(taskWorkflowId('year'));
    const runs = await stage.withWorker({ tasks: app.tasks, waits }, async () => {
      await nudge();
      const { runId } = await handle.describe();
      await until(at(`${year}-01-01`, '12:00'));
      await act(lead, { type: 'Acknowledge' });
      await act(unit, { type: 'Acknowledge' });
      const due = `${year}-03-31`;
      await act(lead, { type: 'RequestCoordination', coordinatorIds: ['unit'], content: 'Số liệu', due });
      await until(at(`${year}-03-28`, '12:00'));
      await act(unit, { type: 'SubmitCoordinationInput', summary: 'Số liệu quý I', files: [] });
      await act(lead, { type: 'AcceptCoordinationInput', input: 1 });
      await until(at(`${year}-07-01`, '12:00'));
      await act(lead, { type: 'ReportProgress', percent: 50, result: 'Một nửa' });
      await until(at(`${year}-12-31`, '12:00'));
      await act(lead, { type: 'SubmitDeliverable', summary: 'Báo cáo', files });
      await act(supervisor, { type: 'ApproveDeliverable', deliverable: 1 });
      await nudge();
      await handle.result();
      return stage.runsOf(taskWorkflowId('year'), runId);
    });

    const types = (await app.tasks.history('year')).map(({ type }) => type);
    expect(types.filter((type) => type === 'ReminderIssued')).toHaveLength(6);
    expect(types.at(-1)).toBe('TaskCompleted');
    const counted = runs.map(wakeUpsOf);
    expect(counted.flatMap(overBudget)).toEqual([]);
    for (const run of counted) expect(sumOf(run, 'actions')).toBeLessThanOrEqual(allowedActions(run));
    const wakeUps = counted.flat();
    // Counted: 24 actions, 123 events, 11 wake-ups of which 2 by nudges, for the coordination's earlier step and
    // for the end. Where weekends fall moves it by a wake-up or two.
    expect(sumOf(wakeUps, 'actions')).toBeLessThanOrEqual(28);
    expect(sumOf(wakeUps, 'events')).toBeLessThanOrEqual(144);
    expect(wakeUps.reduce((sum, { nudges }) => sum + nudges, 0)).toBe(2);
  });
});
