import type { DataSource } from 'typeorm';
import type { History } from '@temporalio/common/lib/proto-utils';
import { createApplication } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import { nudgeFor } from '#apps/worker/nudger';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { at, fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { streamsToWake } from '#libs/ledger/wake-ups';
import { nudgeTask } from '#libs/processes/processes';
import type { startStage } from './process-stage';

const person = (userId: string, agencyId: string | null, role: Role): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles: [role],
});
const lead = person('lead.officer', 'lead', 'officer');
const unit = person('unit.officer', 'unit', 'officer');
const supervisor = person('pct', null, 'supervisor');
const files = [{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64) }];

/** What a task left behind after its year. */
export interface YearlyTask {
  /** Of its process, linked by continue-as-new. */
  readonly runs: readonly History[];
  /** The types of its events, in order. */
  readonly types: readonly string[];
}

/**
 * Lets a yearly task with 8 submissions and 6 reminders live from its assignment to its end, on the stage's clock.
 *
 * @param source a ledger that has not met this task; its default policy may be there
 */
export async function liveAYear(
  stage: Awaited<ReturnType<typeof startStage>>,
  source: DataSource,
): Promise<YearlyTask> {
  const now = async (): Promise<Instant> => fromMs((await stage.env.now()).getTime());
  const clock = { now };
  const app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
  await app.ledger.submit({
    stream: policyStream(defaultPolicy.id),
    decider: policyDecider,
    command: { type: 'DefinePolicy', policy: defaultPolicy },
    context: (instant) => ({ now: instant, actor: { kind: 'process' } as const }),
    meta: { userId: null, agencyId: null, commandId: null },
  });

  const noSuccession = () => Promise.reject(new Error('there is no succession'));
  /** The nudger as the worker runs it; it has read everything before time goes on. */
  const nudge = () =>
    drainSubscriber({
      name: 'nudger',
      ledger: app.ledger,
      dataSource: source,
      handle: () => undefined,
      beforehand: (events) =>
        nudgeFor(events, {
          streamsToWake: (page) => streamsToWake(source, page),
          nudgeTask: (taskId) => nudgeTask(stage.processes, taskId),
          startPlanWork: () => Promise.reject(new Error('there is no plan')),
          startSuccession: noSuccession,
          restartSuccession: noSuccession,
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

  const year = Number((await now()).slice(0, 4)) + 1;
  await app.tasks.assign({
    taskId: 'year',
    planId: 'p',
    planNumber: '1/KH-UBND',
    key: '1',
    number: '1',
    section: null,
    title: 'Báo cáo năm',
    product: 'Báo cáo',
    timingText: 'Hằng năm',
    timingRule: 'yearly',
    schedule: {
      kind: 'recurring',
      every: 'yearly',
      dueMonthDay: null,
      from: `${year}-01-01`,
      until: `${year}-12-31`,
    },
    assignees: [
      { agencyId: 'lead', role: 'lead', groupId: null },
      { agencyId: 'unit', role: 'coordinator', groupId: null },
    ],
    accepts: 'supervisor',
    monitoringAgencyId: 'monitoring',
    supervisorId: 'pct',
    policyId: defaultPolicy.id,
    pastDeadline: null,
    doneOn: null,
    doneBy: null,
  });
  const handle = stage.processes.client.workflow.getHandle(taskWorkflowId('year'));
  const runs = await stage.withWorker({ tasks: app.tasks }, async () => {
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
  return { runs, types: (await app.tasks.history('year')).map(({ type }) => type) };
}
