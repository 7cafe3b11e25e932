import type { DataSource } from 'typeorm';
import { seedReference } from '#apps/api/seed/reference';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { membersOf } from '#libs/domain/directory/directory';
import { participantOf } from '#libs/domain/annex-task/kernel/index';
import type { Person, Role } from '#libs/domain/shared/actor';
import { addDays, dateOf, startOfDay } from '#libs/domain/shared/time';
import { directoryStream } from '#libs/application/reference-data';
import { successionWorkflowId } from '#libs/contracts/temporal/names';
import { createDataSource } from '#libs/database/data-source';
import { startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { waitUntil } from '#infra/embedded/wait';
import { assignmentOf } from '../support/assigned-task';
import { startStage } from '../support/process-stage';
import { must } from '../support/sample-work';
import { startSkippingLife, type SkippingLife } from '../support/skipping-life';

// A machine without the servers fetches them once.
jest.setTimeout(600_000);

const person = (agencyId: string | null, role: Role, userId = `${agencyId}.${role}`): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles: [role],
});
const admin = person(null, 'admin', 'admin');
const supervisor = person(null, 'supervisor', 'supervisor');
const [planning, finance, justice, health] = [
  'so-ke-hoach-va-dau-tu',
  'so-tai-chinh',
  'so-tu-phap',
  'so-y-te',
] as const;
const wards = ['phuong-dong', 'phuong-tay'];
const district = 'quan-thu';
const give: TaskCommand = { type: 'SubmitCoordinationInput', summary: 'Ý kiến', files: [] };

/** In the middle of a coordination, on a server whose time is skipped. */
describe('agencies that give way to others', () => {
  let postgres: TestPostgres;
  let source: DataSource;
  let stage: Awaited<ReturnType<typeof startStage>>;
  let life: SkippingLife;
  let stopWorker: () => Promise<void>;
  const register = async (id: string, kind: Agency['kind'], name: string): Promise<void> => {
    const agency: Agency = {
      id,
      name,
      aliases: [],
      kind,
      parentId: null,
      underUbnd: true,
      validFrom: null,
      validTo: null,
    };
    must(
      await life.app.ledger.submit({
        stream: directoryStream,
        decider: directoryDecider,
        command: { type: 'RegisterAgency', agency },
        context: (now) => ({ now, actor: { kind: 'process' } as const }),
        meta: { userId: null, agencyId: null, commandId: null },
      }),
    );
  };
  const act = async (taskId: string, by: Person, command: TaskCommand): Promise<void> => {
    must(await life.app.tasks.handle(taskId, command, by));
    await life.nudge();
  };
  const stateOf = async (taskId: string) => {
    const state = (await life.app.tasks.load(taskId))?.state;
    if (!state || state.kind === 'unassigned') throw new Error(`${taskId} is not assigned`);
    return state;
  };
  /** Who was told to do something, or about whom somebody else was told, from an instant on. */
  const stepsSince = async (taskId: string, since: string): Promise<string[]> =>
    (await life.app.tasks.history(taskId))
      .filter(({ data, occurredAt }) => occurredAt >= since && 'standsFor' in (data as object))
      .map(({ type, data }) => `${type} ${(data as { agencyId: string }).agencyId}`);
  const finished = (id: string): Promise<boolean> =>
    waitUntil(async () => {
      await life.nudge();
      return (await life.app.successions.load(id))?.succession.kind === 'carried-out';
    }, 60_000);
  /** As it is stored: what the application reads may be a second old, and in a second of this life days pass. */
  const directoryNow = async () => {
    const found = await life.app.ledger.load(directoryStream, directoryDecider);
    if (!found) throw new Error('there is no directory');
    return found.state;
  };
  const documentOf = async () => {
    const date = dateOf(await life.now());
    return { number: '19/NQ-HĐND', date, issuer: 'HĐND thành phố', signer: null, subject: null };
  };

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    stage = await startStage();
    life = startSkippingLife(stage, source);
    await seedReference(life.app, true);
    for (const ward of wards) await register(ward, 'ward', `UBND ${ward}`);
    await register(district, 'district', 'UBND quận Thử');
    stopWorker = life.startWorker();
  });
  afterAll(async () => {
    await stopWorker?.();
    await stage?.stop();
    await source?.destroy();
    await postgres?.stop();
  });

  it('Sở Kế hoạch và Đầu tư goes into Sở Tài chính while it waits for an input', async () => {
    const today = dateOf(await life.now());
    const due = addDays(today, 60);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    const lead = { agencyId: planning, role: 'lead', groupId: null } as const;
    const unit = { agencyId: justice, role: 'coordinator', groupId: null } as const;
    const monitoringAgencyId = planning;
    must(
      await life.app.tasks.assign(
        assignmentOf('hop-nhat', { schedule, assignees: [lead, unit], monitoringAgencyId }),
      ),
    );
    await act('hop-nhat', person(planning, 'officer'), {
      type: 'RequestCoordination',
      coordinatorIds: [justice],
      content: 'Cho ý kiến',
    });
    const on = addDays(today, 10);
    const terms = { kind: 'merger', from: planning, to: [finance], on, groups: {} } as const;
    const document = await documentOf();
    const preview = await life.app.successions.preview({ ...terms, document }, admin);
    expect(preview).toMatchObject({
      refusal: null,
      open: [{ part: 'participant' }, { part: 'monitoring' }],
    });
    expect(preview.open[0]).toMatchObject({ need: null, obligations: { requestsMade: 1 } });
    const answer = must(await life.app.successions.record({ ...terms, document }, admin));
    expect(answer.events.map(({ type }) => type)).toEqual(['SuccessionPlanned', 'SuccessionConfirmed']);

    await life.until(startOfDay(addDays(on, -1)));
    expect(participantOf(await stateOf('hop-nhat'), 1, planning)).toBeDefined();
    await life.until(startOfDay(addDays(on, 1)));
    expect(await finished(planning)).toBe(true);
    const moved = await stateOf('hop-nhat');
    expect(moved.assignment.monitoringAgencyId).toBe(finance);
    expect(participantOf(moved, 1, finance)).toMatchObject({ role: 'lead' });
    expect(participantOf(moved, 1, justice)?.requests).toMatchObject([
      { status: 'open', leadAgencyId: finance },
    ]);
    const [moving] = (await life.app.tasks.history('hop-nhat')).filter(
      ({ type }) => type === 'ParticipantSucceeded',
    );
    expect(moving?.data).toMatchObject({ succession: planning, from: planning, to: finance, document });

    const since = await life.now();
    await life.until(startOfDay(addDays(due, 10)));
    const steps = await stepsSince('hop-nhat', since);
    expect(steps.filter((step) => step.endsWith(planning))).toEqual([]);
    expect(steps).toEqual(
      expect.arrayContaining([
        `CoordinationMissed ${justice}`,
        `ReminderIssued ${finance}`,
        `TaskEscalated ${finance}`,
      ]),
    );
    await act('hop-nhat', person(justice, 'officer'), give);
    await act('hop-nhat', person(finance, 'officer'), { type: 'AcceptCoordinationInput', input: 1 });
  });

  it('what is assigned later under the old name is the successor’s', async () => {
    const assignees = [{ agencyId: planning, role: 'lead', groupId: null } as const];
    const due = addDays(dateOf(await life.now()), 60);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    must(
      await life.app.tasks.assign(
        assignmentOf('ten-cu', { schedule, assignees, monitoringAgencyId: planning }),
      ),
    );
    expect((await stateOf('ten-cu')).assignment).toMatchObject({
      assignees: [{ agencyId: finance, role: 'lead' }],
      monitoringAgencyId: finance,
    });
  });

  it('one that is withdrawn before its day never comes, and its process ends', async () => {
    const on = addDays(dateOf(await life.now()), 10);
    const schedule = { kind: 'continuous' } as const;
    const lead = { agencyId: health, role: 'lead', groupId: null } as const;
    must(await life.app.tasks.assign(assignmentOf('o-lai', { schedule, assignees: [lead] })));
    const terms = { kind: 'merger', from: health, to: [finance], on, groups: {} } as const;
    const document = await documentOf();
    must(await life.app.successions.record({ ...terms, document }, admin));
    await life.nudge();
    const process = stage.processes.client.workflow.getHandle(successionWorkflowId(health));
    expect((await process.describe()).status.name).toBe('RUNNING');
    const withdrawal = { type: 'WithdrawSuccession', reason: 'Hoãn', document } as const;
    must(await life.app.successions.submit(health, withdrawal, admin));
    await life.nudge();
    const hasEnded = async () => (await process.describe()).status.name === 'COMPLETED';
    expect(await waitUntil(hasEnded, 60_000)).toBe(true);
    await life.until(startOfDay(addDays(on, 1)));
    expect((await directoryNow()).agencies[health]?.validTo).toBeNull();
    expect((await stateOf('o-lai')).assignment.assignees).toEqual([lead]);
  });

  it('a district gives way to wards, task by task as the supervisor chose', async () => {
    const today = dateOf(await life.now());
    const due = addDays(today, 40);
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    const lead = { agencyId: district, role: 'lead', groupId: 'ubnd-quan-huyen-thi-xa' } as const;
    const ids = ['quan-1', 'quan-2', 'quan-3'];
    for (const id of ids)
      must(await life.app.tasks.assign(assignmentOf(id, { schedule, assignees: [lead] })));
    const on = addDays(today, 3);
    const terms = { kind: 'split', from: district, to: wards, on, groups: {} } as const;
    const { successions } = life.app;
    must(await successions.record({ ...terms, document: await documentOf() }, admin));
    const confirm = () => successions.submit(district, { type: 'ConfirmSuccession' }, admin);
    expect(await confirm()).toMatchObject({ code: 'SUCCESSION.CHOICE_MISSING', facts: { count: 3 } });
    const choices = ids.map((taskId, n) => ({
      taskId,
      part: 'participant' as const,
      to: wards[n % 2] ?? null,
    }));
    must(await successions.submit(district, { type: 'ChooseSuccessors', choices }, supervisor));
    must(await confirm());
    expect(membersOf(await directoryNow(), 'ubnd-quan-huyen-thi-xa', addDays(on, -1))).toContain(district);

    await life.until(startOfDay(addDays(on, 2)));
    expect(await finished(district)).toBe(true);
    for (const [n, id] of ids.entries()) {
      const { assignees } = (await stateOf(id)).assignment;
      expect(assignees).toMatchObject([{ agencyId: wards[n % 2], groupId: lead.groupId }]);
      const types = (await life.app.tasks.history(id)).map(({ type }) => type as TaskEvent['type']);
      expect(types.filter((type) => type === 'ParticipantSucceeded')).toHaveLength(1);
    }
    expect(membersOf(await directoryNow(), 'ubnd-quan-huyen-thi-xa', on)).not.toContain(district);
    expect((await successions.load(district))?.succession).toMatchObject({ moved: 3, refused: [] });
  });
});
