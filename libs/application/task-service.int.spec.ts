import type { DataSource } from 'typeorm';
import { createApplication, type Application } from '#libs/application/application';
import { directoryStream, policyStream } from '#libs/application/reference-data';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import type { Actor } from '#libs/domain/shared/actor';
import { reject } from '#libs/domain/shared/rejection';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

const agency: Agency = {
  id: 'so-cong-thuong',
  name: 'Sở Công Thương',
  aliases: ['Sở CT'],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
};
const assignment: Assignment = {
  taskId: 't1',
  planId: 'p1',
  planNumber: null,
  key: '1',
  number: '1',
  section: null,
  title: 'Rà soát',
  product: 'Báo cáo',
  timingText: 'Trước 31/3/2026',
  timingRule: 'by-date',
  schedule: { kind: 'single', start: null, due: '2026-03-31', interim: [] },
  assignees: [{ agencyId: agency.id, role: 'lead', groupId: null }],
  accepts: 'monitoring-agency',
  monitoringAgencyId: 'vp',
  supervisorId: 'ct',
  policyId: defaultPolicy.id,
  pastDeadline: null,
  doneOn: null,
  doneBy: null,
};
const officer: Actor = { kind: 'person', userId: 'u1', agencyId: agency.id, roles: ['officer', 'head'] };

describe('the task service on the ledger', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  const meta = { userId: null, agencyId: null, commandId: null };
  const context = (now: string) => ({ now, actor: { kind: 'process' } as const });
  let server: TestPostgres;
  let source: DataSource;
  let app: Application;
  beforeAll(async () => {
    server = await startTestPostgres();
    source = await createLedgerDataSource(server.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });
  const register = (particulars: Agency) =>
    app.ledger.submit({
      stream: directoryStream,
      decider: directoryDecider,
      context,
      meta,
      command: { type: 'RegisterAgency', agency: particulars },
    });

  it('registers an agency once, however often the same particulars are given', async () => {
    expect(await register(agency)).toMatchObject({ version: 1 });
    expect(await register({ ...agency })).toMatchObject({ version: 1, events: [] });
    expect(await register({ ...agency, id: 'khac' })).toMatchObject({ code: 'DIRECTORY.NAME_TAKEN' });
    expect((await app.referenceData.directory()).agencies).toEqual({ [agency.id]: agency });
  });

  it('assigns a task under a known policy only, and assigning it again changes nothing', async () => {
    expect(await app.tasks.assign(assignment)).toEqual(
      reject('POLICY.NOT_FOUND', { policyId: assignment.policyId }),
    );
    await app.ledger.submit({
      stream: policyStream(defaultPolicy.id),
      decider: policyDecider,
      context,
      meta,
      command: { type: 'DefinePolicy', policy: defaultPolicy },
    });
    expect(await app.tasks.assign(assignment)).toMatchObject({ kind: 'committed', replayed: false });
    const events = await app.tasks.history('t1');
    expect(await app.tasks.assign(assignment)).toMatchObject({ kind: 'committed', events: [] });
    expect(await app.tasks.history('t1')).toEqual(events);
  });

  it('takes a command, and answers the task as it was before', async () => {
    const before = clock.instant;
    clock.instant = '2026-01-06T01:00:00.000Z';
    expect(await app.tasks.handle('t1', { type: 'Acknowledge' }, officer)).toMatchObject({
      events: [{ type: 'AssignmentAcknowledged' }],
    });
    const acknowledged = (found: { state: unknown } | null) =>
      JSON.stringify(found?.state).includes(`"acknowledgedAt":"${clock.instant}"`);
    expect(acknowledged(await app.tasks.load('t1'))).toBe(true);
    expect(acknowledged(await app.tasks.asOf('t1', { recordedBy: before }))).toBe(false);
    expect(acknowledged(await app.tasks.asOf('t1', { occurredBy: clock.instant }))).toBe(true);
  });

  it('says when the next step is due, and that an unknown task is finished', async () => {
    const next = await app.tasks.takeDueSteps('t1');
    expect(next).toMatchObject({ finished: false });
    expect(next.nextStepAt! > clock.instant).toBe(true);
    expect(await app.tasks.takeDueSteps('none')).toEqual({ nextStepAt: null, finished: true });
    clock.instant = next.nextStepAt!;
    expect(await app.ledger.dueStreams('task', clock.instant, 10)).toMatchObject([{ stream: 'task/t1' }]);
    const taken = await app.tasks.takeDueSteps('t1');
    expect(taken.nextStepAt! > clock.instant).toBe(true);
  });

  it('answers several tasks at once as it answers each, now and as of an instant', async () => {
    expect(await app.tasks.assign({ ...assignment, taskId: 't2', key: '2' })).toMatchObject({
      kind: 'committed',
    });
    const ids = ['t2', 'none', 't1'];
    const now = await app.tasks.many(ids);
    const then = await app.tasks.many(ids, { recordedBy: '2026-01-05T01:00:00.000Z' });
    expect([...now.keys()].sort()).toEqual(['t1', 't2']);
    expect([...then.keys()]).toEqual(['t1']);
    expect(then.get('t1')?.changedAt).toBe('2026-01-05T01:00:00.000Z');
    for (const id of ['t1', 't2']) {
      expect(now.get(id)?.state).toEqual((await app.tasks.load(id))?.state);
      expect(now.get(id)?.changedAt).toBe((await app.tasks.history(id)).at(-1)?.recordedAt);
    }
    const before = await app.tasks.asOf('t1', { recordedBy: '2026-01-05T01:00:00.000Z' });
    expect(then.get('t1')?.state).toEqual(before?.state);
  });

  it('records late what a document proves: at its instant in the one time, now in the other', async () => {
    clock.instant = '2026-03-02T01:00:00.000Z';
    await app.tasks.assign({ ...assignment, taskId: 'late' });
    await app.tasks.takeDueSteps('late');
    clock.instant = '2026-04-10T01:00:00.000Z';
    await app.tasks.takeDueSteps('late');
    const before = await app.tasks.asOf('late', { occurredBy: '2026-03-30T00:00:00.000Z' });
    const document = { number: '9/BC', date: '2026-03-28', issuer: null, signer: null, subject: null };
    const file = { name: 'bc.pdf', mediaType: 'application/pdf', size: 9, sha256: 'a'.repeat(64) };
    const late = { summary: 'x', files: [file], document, occurredAt: '2026-03-28' };
    const handedIn = { type: 'SubmitDeliverable', ...late } as const;
    // Two at once are decided one after the other, each by what the other left.
    const answers = await Promise.all([1, 2].map(() => app.tasks.handle('late', handedIn, officer)));
    expect(answers.map((one) => ('code' in one ? one.code : 'done')).sort()).toEqual([
      'DELIVERABLE.ALREADY_SUBMITTED',
      'done',
    ]);
    const event = (await app.tasks.history('late')).at(-1);
    expect(event).toMatchObject({
      type: 'DeliverableSubmitted',
      occurredAt: '2026-03-28T16:59:59.999Z',
      recordedAt: '2026-04-10T01:00:00.000Z',
    });
    const products = async (until: Parameters<typeof app.tasks.asOf>[1]) => {
      const state = (await app.tasks.asOf('late', until))?.state;
      return state?.kind === 'open' ? state.participants[`1/${agency.id}`]?.deliverables.length : null;
    };
    expect(before).not.toBeNull();
    expect(await products({ occurredBy: '2026-03-30T00:00:00.000Z' })).toBe(1);
    expect(await products({ occurredBy: '2026-03-28T16:59:59.998Z' })).toBe(0);
    // What was known before it was recorded stays what it was.
    expect(await products({ recordedBy: '2026-04-09T00:00:00.000Z' })).toBe(0);
    expect((await app.tasks.load('late'))?.state).toEqual((await app.tasks.asOf('late', {}))?.state);
  });
});
