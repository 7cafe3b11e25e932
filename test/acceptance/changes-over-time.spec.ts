import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { policyStream } from '#libs/application/reference-data';
import { taskWorkflowId } from '#libs/contracts/temporal/names';
import { agenda } from '#libs/domain/annex-task/agenda';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import { type Assignment, deadlineOf, nameOfStep } from '#libs/domain/annex-task/kernel/index';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import {
  addDays,
  at,
  dateOf,
  fromMs,
  plusMinutes,
  toMs,
  type Instant,
  type LocalDate,
} from '#libs/domain/shared/time';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { nudgeTask } from '#libs/processes/processes';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { startStage } from '../support/process-stage';

jest.setTimeout(300_000);

const process = { kind: 'process' } as const;
const person = (userId: string, agencyId: string | null, role: Role): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles: [role],
});
const head = person('lead.head', 'lead', 'head');
const supervisor = person('supervisor', null, 'supervisor');
/** Signed at that very moment, as far as its day tells. */
const signedAt = (instant: Instant) => ({
  number: '9/QĐ-UBND',
  date: dateOf(instant),
  issuer: null,
  signer: null,
  subject: null,
});

interface Told {
  readonly type: string;
  readonly at: Instant;
  readonly data: {
    readonly level?: number;
    readonly kind?: string;
    readonly about?: string;
    readonly deadline?: Instant;
  };
}

describe('changes of a task while time goes on', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let stage: Awaited<ReturnType<typeof startStage>>;
  let app: Application;
  let work: Promise<void>;
  let leave = (): void => undefined;

  const now = async (): Promise<Instant> => fromMs((await stage.env.now()).getTime());

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    stage = await startStage();
    const clock = { now };
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await app.ledger.submit({
      stream: policyStream(defaultPolicy.id),
      decider: policyDecider,
      command: { type: 'DefinePolicy', policy: defaultPolicy },
      context: (instant) => ({ now: instant, actor: process }),
      meta: { userId: null, agencyId: null, commandId: null },
    });
  });
  // One worker for all: the server would go on handing work to those that have left.
  beforeAll(() => {
    work = stage.withWorker({ tasks: app.tasks }, () => new Promise<void>((done) => (leave = done)));
  });
  afterAll(async () => {
    leave();
    await work;
    await stage?.stop();
    await source?.destroy();
    await postgres?.stop();
  });

  const assignment = (taskId: string, due: LocalDate): Assignment => ({
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
    schedule: { kind: 'single', start: null, due, interim: [] },
    assignees: [{ agencyId: 'lead', role: 'lead', groupId: null }],
    accepts: 'supervisor',
    monitoringAgencyId: 'monitoring',
    supervisorId: 'supervisor',
    policyId: defaultPolicy.id,
    pastDeadline: null,
    doneOn: null,
    doneBy: null,
  });

  const act = async (taskId: string, command: TaskCommand, by: Person): Promise<void> => {
    const answer = await app.tasks.handle(taskId, command, by);
    if (isRejection(answer)) throw new Error(answer.code);
    await nudgeTask(stage.processes, taskId);
  };
  /** When the step whose key begins so would be taken. */
  const dueAt = async (taskId: string, key: string): Promise<Instant> => {
    const state = (await app.tasks.load(taskId))?.state;
    if (state?.kind !== 'open') throw new Error(`${taskId} is not open`);
    const context = await app.tasks.contextFor(state, process, await now());
    const step = agenda(state, context).find(({ identity }) => nameOfStep(identity).startsWith(key));
    if (!step) throw new Error(`there is no step ${key}`);
    return step.dueAt;
  };
  const until = async (instant: Instant): Promise<void> => stage.env.skip(toMs(instant) - toMs(await now()));

  /** Assigns a task that is due after `days`, plays `life` while its process runs, and answers what was said. */
  const live = async (
    taskId: string,
    days: number,
    life: (due: LocalDate) => Promise<void>,
  ): Promise<{ readonly due: LocalDate; readonly told: readonly Told[] }> => {
    const due = addDays(dateOf(await now()), days);
    expect(await app.tasks.assign(assignment(taskId, due))).toMatchObject({ kind: 'committed' });
    await nudgeTask(stage.processes, taskId);
    try {
      await act(taskId, { type: 'Acknowledge' }, head);
      await life(due);
    } finally {
      // One that went on would keep the worker from ending, also after a life that went wrong.
      const process = stage.processes.client.workflow.getHandle(taskWorkflowId(taskId));
      await process.terminate().catch(() => undefined);
    }
    const events = await app.tasks.history(taskId);
    const told = events.map(({ type, data, occurredAt }) => ({
      type,
      at: occurredAt,
      data: data as Told['data'],
    }));
    return { due, told };
  };
  const of = (told: readonly Told[], type: string): readonly Told[] =>
    told.filter((one) => one.type === type);
  const noon = (day: LocalDate): Instant => at(day, '12:00');

  it('a suspension across a deadline says nothing while it lasts, and all of it in its time afterwards', async () => {
    let [suspendedAt, resumedAt] = ['', ''];
    const { due, told } = await live('suspended', 40, async (deadline) => {
      await until(noon(addDays(deadline, -10)));
      suspendedAt = await now();
      await act('suspended', { type: 'SuspendTask', reason: 'Chờ quy định mới' }, supervisor);
      // An hour less than thirty days: whether it lasted a moment less or more is not left to the machine.
      await until(at(addDays(deadline, 20), '11:00'));
      resumedAt = await now();
      await act('suspended', { type: 'ResumeTask' }, supervisor);
      await until(noon(addDays(deadline, 60)));
    });
    const steps = told.filter(({ data }) => 'standsFor' in data);
    expect(steps.filter((one) => one.at >= suspendedAt && one.at < resumedAt)).toEqual([]);
    // Thirty days of suspension, each of which counts as begun, and the deadline stays the end of a day.
    const moved = deadlineOf(addDays(due, 30));
    const [missed, ...more] = of(told, 'DeadlineMissed');
    expect([missed?.data.deadline, more]).toEqual([moved, []]);
    expect((missed?.at ?? '') >= moved).toBe(true);
    const reminded = of(told, 'ReminderIssued').filter((one) => one.at > resumedAt);
    expect(reminded.filter(({ data }) => data.kind === 'deadline').length).toBeGreaterThan(0);
    expect(reminded.every(({ data }) => data.deadline === moved)).toBe(true);
    expect(of(told, 'TaskEscalated').map(({ data }) => data.level)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a task suspended for a time goes on by itself, though the deadline has passed meanwhile', async () => {
    const { due, told } = await live('for-a-time', 40, async (deadline) => {
      await until(noon(addDays(deadline, -5)));
      const end = addDays(deadline, 9);
      await act('for-a-time', { type: 'SuspendTask', reason: 'Chờ thẩm định', until: end }, supervisor);
      await until(noon(addDays(deadline, 40)));
    });
    const [resumed, ...others] = of(told, 'TaskResumed');
    expect([resumed?.data, others]).toMatchObject([{ by: null }, []]);
    const [missed, ...more] = of(told, 'DeadlineMissed');
    expect(more).toEqual([]);
    expect((missed?.data.deadline ?? '') > deadlineOf(addDays(due, 14))).toBe(true);
    expect((missed?.at ?? '') > (resumed?.at ?? '')).toBe(true);
  });

  it.each([1, 2, 3])(
    'an extension asked for in time and granted a day before level %i would be reported keeps the ladder from beginning',
    async (level) => {
      const taskId = `extended-${level}`;
      let granted = '';
      const { due, told } = await live(taskId, 40, async (deadline) => {
        await until(noon(addDays(deadline, -8)));
        const proposedDue = addDays(deadline, 45);
        const reported = await dueAt(taskId, `escalation:deadline:${level}:`);
        await act(taskId, { type: 'RequestExtension', proposedDue, reason: 'Chờ số liệu' }, head);
        await until(plusMinutes(reported, -24 * 60));
        granted = await now();
        await act(taskId, { type: 'DecideExtension', extension: 1, granted: true }, supervisor);
        await until(noon(addDays(deadline, 80)));
      });
      const [first, second] = [deadlineOf(due), deadlineOf(addDays(due, 45))];
      const late = of(told, 'TaskEscalated').filter(({ data }) => data.about === 'deadline');
      const levels = (deadline: Instant) =>
        late.filter(({ data }) => data.deadline === deadline).map(({ data }) => data.level);
      // Until then whoever decides is late, and not the lead.
      expect([levels(first), levels(second)]).toEqual([[], [1, 2, 3, 4, 5]]);
      expect(late.filter((one) => one.at > granted && one.at < second)).toEqual([]);
      const reminded = of(told, 'ReminderIssued').filter(({ at: when, data }) => {
        return when > granted && (data.kind === 'deadline' || data.kind === 'overdue');
      });
      expect(reminded.length).toBeGreaterThan(0);
      expect(reminded.every(({ data }) => data.deadline === second)).toBe(true);
    },
  );

  it('an amendment that moves the deadline into the past is refused, and the old one is kept to', async () => {
    const refused: unknown[] = [];
    const { due, told } = await live('amended', 40, async (deadline) => {
      await until(noon(addDays(deadline, -10)));
      for (const past of [addDays(deadline, -11), await now()])
        refused.push(
          await app.tasks.handle(
            'amended',
            { type: 'AmendTask', document: signedAt(await now()), terms: { due: past } },
            supervisor,
          ),
        );
      await until(noon(addDays(deadline, 40)));
    });
    const inPast = { kind: 'rejected', code: 'DEADLINE.IN_PAST' };
    expect(refused).toMatchObject([inPast, inPast]);
    expect(of(told, 'TaskAmended')).toEqual([]);
    expect(of(told, 'DeadlineMissed').map(({ data }) => data.deadline)).toEqual([deadlineOf(due)]);
  });

  it('an amendment to today says nothing of the days before it, and is followed up from the new deadline on', async () => {
    let amended = '';
    const { due, told } = await live('brought-forward', 40, async (deadline) => {
      await until(noon(addDays(deadline, -12)));
      amended = await now();
      const terms = { due: dateOf(amended) };
      const document = signedAt(amended);
      await act('brought-forward', { type: 'AmendTask', document, terms }, supervisor);
      await until(noon(addDays(deadline, 40)));
    });
    const moved = deadlineOf(addDays(due, -12));
    const steps = told.filter((one) => 'standsFor' in one.data && one.at > amended);
    expect(steps.filter((one) => one.at < moved)).toEqual([]);
    expect(new Set(steps.map(({ data }) => data.deadline))).toEqual(new Set([moved]));
    expect(of(told, 'DeadlineMissed')).toHaveLength(1);
    expect(of(told, 'TaskEscalated').map(({ data }) => data.level)).toEqual([1, 2, 3, 4, 5]);
  });
});
