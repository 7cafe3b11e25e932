import type { DataSource } from 'typeorm';
import { createReferenceData, directoryStream, policyStream } from '#libs/application/reference-data';
import { createTaskService } from '#libs/application/task-service';
import { assignee, assignment } from '#libs/domain/annex-task/task-fixtures.spec-helper';
import type { Agency } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { policyDecider } from '#libs/domain/policy/policy-decider';
import { createLedgerDataSource, PostgresLedger } from '#libs/ledger/postgres-ledger';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';

jest.setTimeout(120_000);

/** Longer than the spec takes: what was read is never read again for its age. */
const FRESH_MS = 3_600_000;

const agencyOf = (id: string): Agency => ({
  id,
  name: `Đơn vị ${id}`,
  aliases: [],
  kind: 'department',
  parentId: null,
  underUbnd: true,
  validFrom: null,
  validTo: null,
});
const given = assignment({
  taskId: 't1',
  assignees: [assignee('former', 'lead')],
  monitoringAgencyId: 'vp',
  policyId: defaultPolicy.id,
});
const document = { number: '12/NQ-HĐND', date: '2026-01-05', issuer: null, signer: null, subject: null };

describe('a program that has read the directory a moment before', () => {
  const clock = new ManualClock('2026-01-05T01:00:00.000Z');
  const meta = { userId: null, agencyId: null, commandId: null };
  const context = (now: string) => ({ now, actor: { kind: 'process' } as const });
  let server: TestPostgres;
  let source: DataSource;
  let ledger: PostgresLedger;
  beforeAll(async () => {
    server = await startTestPostgres();
    source = await createLedgerDataSource(server.appUrl).initialize();
    ledger = new PostgresLedger(source, clock);
    await register('former');
    await ledger.submit({
      stream: policyStream(defaultPolicy.id),
      decider: policyDecider,
      context,
      meta,
      command: { type: 'DefinePolicy', policy: defaultPolicy },
    });
  });
  afterAll(async () => {
    await source?.destroy();
    await server?.stop();
  });

  const register = (id: string) =>
    ledger.submit({
      stream: directoryStream,
      decider: directoryDecider,
      context,
      meta,
      command: { type: 'RegisterAgency', agency: agencyOf(id) },
    });

  const move = (tasks: ReturnType<typeof createTaskService>, to: string) =>
    tasks.handle(
      't1',
      {
        type: 'SucceedAgency',
        succession: 'former',
        from: 'former',
        to,
        monitoring: to,
        resolving: to,
        accounts: [],
        reason: 'Theo nghị quyết',
        document,
      },
      { kind: 'process' },
    );

  it('moves a task to a successor that another program has entered since', async () => {
    const referenceData = createReferenceData(ledger, FRESH_MS);
    const tasks = createTaskService({ ledger, referenceData });
    expect(await tasks.assign(given)).toMatchObject({ kind: 'committed' });
    expect(Object.keys((await referenceData.directory()).agencies)).toEqual(['former']);
    await register('successor');
    expect(await move(tasks, 'successor')).toMatchObject({ events: [{ type: 'ParticipantSucceeded' }] });
    // From now on everybody here knows it.
    expect(Object.keys((await referenceData.directory()).agencies)).toEqual(['former', 'successor']);
  });

  it('refuses what nobody entered, and keeps its copy where nothing is newer', async () => {
    const referenceData = createReferenceData(ledger, FRESH_MS);
    const tasks = createTaskService({ ledger, referenceData });
    await referenceData.directory();
    expect(await move(tasks, 'nobody')).toMatchObject({ code: 'DIRECTORY.UNKNOWN_AGENCY' });
    expect(await referenceData.renewDirectory()).toBe(false);
  });
});
