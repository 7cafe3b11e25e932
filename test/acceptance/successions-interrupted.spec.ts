import type { DataSource } from 'typeorm';
import { seedReference } from '#apps/api/seed/reference';
import { createApplication, type Application } from '#libs/application/application';
import { directoryStream } from '#libs/application/reference-data';
import { successionStream } from '#libs/application/successions';
import { createTaskService } from '#libs/application/task-service';
import type { Directory } from '#libs/domain/directory/directory';
import { directoryDecider } from '#libs/domain/directory/directory-decider';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, fromMs, plusMinutes, startOfDay } from '#libs/domain/shared/time';
import { successionDecider } from '#libs/domain/succession/succession-decider';
import type { SuccessionTerms } from '#libs/domain/succession/succession';
import { createDataSource } from '#libs/database/data-source';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { assignmentOf } from '../support/assigned-task';
import { must } from '../support/sample-work';

jest.setTimeout(180_000);

const admin: Person = { kind: 'person', userId: 'admin', agencyId: null, roles: ['admin'] };
const [planning, finance, home, health, justice, building] = [
  'so-ke-hoach-va-dau-tu',
  'so-tai-chinh',
  'so-noi-vu',
  'so-y-te',
  'so-tu-phap',
  'so-xay-dung',
] as const;
const document = { number: '19/NQ-HĐND', date: '2026-02-20', issuer: null, signer: null, subject: null };
const on = '2026-04-01';
const merger = (from: string, to: string): SuccessionTerms => ({
  kind: 'merger',
  from,
  to: [to],
  general: to,
  on,
  document,
  groups: {},
  accounts: [],
});

describe('a succession whose way is crossed', () => {
  const clock = new ManualClock('2026-03-02T02:00:00.000Z');
  let postgres: TestPostgres;
  let source: DataSource;
  let app: Application;
  const directoryNow = async (): Promise<Directory> => {
    const found = await app.ledger.load(directoryStream, directoryDecider);
    if (!found) throw new Error('there is no directory');
    return found.state;
  };
  /** Records and confirms it, and stops before anything else is written. */
  const recordAlone = async (terms: SuccessionTerms): Promise<void> => {
    const directory = await directoryNow();
    must(
      await app.ledger.submit({
        stream: successionStream(terms.from),
        decider: successionDecider,
        command: { type: 'RecordAgencySuccession', terms },
        context: (now) => ({ now, actor: admin, directory, open: [], hindered: null }),
        meta: { userId: 'admin', agencyId: null, commandId: null },
      }),
    );
  };

  beforeAll(async () => {
    postgres = await startTestPostgres();
    source = await createDataSource(postgres.appUrl).initialize();
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    await seedReference(app, true);
  });
  afterAll(async () => {
    await source?.destroy();
    await postgres?.stop();
  });

  it('by a stop right after its record still ends the agency in the directory', async () => {
    await recordAlone(merger(planning, finance));
    expect((await directoryNow()).agencies[planning]?.validTo).toBeNull();
    expect(await app.successionMoves.begin(planning)).toMatchObject({ beginsAt: startOfDay(on) });
    expect((await directoryNow()).agencies[planning]?.validTo).toBe(addDays(on, -1));
    const { version } = (await app.ledger.load(directoryStream, directoryDecider)) ?? {};
    await app.successionMoves.begin(planning);
    expect((await app.ledger.load(directoryStream, directoryDecider))?.version).toBe(version);
  });

  it('by a stop right after it was withdrawn leaves no agency ended', async () => {
    const before = await directoryNow();
    must(await app.successions.record(merger(health, justice), admin));
    expect((await directoryNow()).agencies[health]?.validTo).toBe(addDays(on, -1));
    must(
      await app.ledger.submit({
        stream: successionStream(health),
        decider: successionDecider,
        command: { type: 'WithdrawSuccession', reason: 'Hoãn', document },
        context: (now) => ({ now, actor: admin, directory: before, open: [], hindered: null }),
        meta: { userId: 'admin', agencyId: null, commandId: null },
      }),
    );
    expect(await app.successionMoves.begin(health)).toEqual({ isConfirmed: false, beginsAt: null });
    expect(await directoryNow()).toEqual(before);
  });

  it('by a record anew with other successors goes to those alone', async () => {
    must(await app.successions.record(merger(health, justice), admin));
    const withdrawal = { type: 'WithdrawSuccession', reason: 'Ghi nhầm', document } as const;
    must(await app.successions.submit(health, withdrawal, admin));
    must(await app.successions.record(merger(health, home), admin));
    const heirs = (await directoryNow()).successions?.filter(({ act }) => act === health);
    expect(heirs).toMatchObject([{ to: home }]);
    must(await app.successions.submit(health, withdrawal, admin));
  });

  it('by another one that contradicts it and came first moves nothing, and says why', async () => {
    await recordAlone(merger(finance, planning));
    expect(await app.successionMoves.begin(finance)).toEqual({ isConfirmed: false, beginsAt: null });
    expect((await app.successions.load(finance))?.succession).toMatchObject({
      kind: 'carried-out',
      moved: 0,
      refused: [{ id: finance, code: 'DIRECTORY.SUCCESSION_LOOP' }],
    });
    expect((await directoryNow()).agencies[finance]?.validTo).toBeNull();
  });

  it('by the end of its successor brings what is open to whom that has gone to', async () => {
    const assignees = [{ agencyId: home, role: 'lead', groupId: null } as const];
    must(await app.tasks.assign(assignmentOf('qua-hai-lan', { assignees, monitoringAgencyId: home })));
    must(await app.successions.record(merger(home, health), admin));
    must(await app.successions.record(merger(health, justice), admin));
    clock.instant = startOfDay(on);
    // As the worker knows the directory by then.
    app = createApplication({ ledger: new PostgresLedger(source, clock), clock });
    for (const id of [health, home]) {
      expect(await app.successionMoves.begin(id)).toEqual({ isConfirmed: true, beginsAt: null });
      await app.successionMoves.moveTask(id, 'qua-hai-lan');
      await app.successionMoves.finish(id, 1, []);
    }
    const state = (await app.tasks.load('qua-hai-lan'))?.state;
    expect(state).toMatchObject({
      assignment: { assignees: [{ agencyId: justice }], monitoringAgencyId: justice },
    });
  });

  /** Another instance, which knows the directory as somebody says. */
  const assigningBy = (directory: () => Promise<Directory>) =>
    createTaskService({ ledger: app.ledger, referenceData: { ...app.referenceData, directory } });
  const ofBuilding = (taskId: string) =>
    assignmentOf(taskId, {
      assignees: [{ agencyId: building, role: 'lead', groupId: null }],
      monitoringAgencyId: justice,
      schedule: { kind: 'continuous' },
    });
  const leads = async (taskId: string) => {
    const state = (await app.tasks.load(taskId))?.state;
    return state?.kind === 'open' ? state.assignment.assignees.map(({ agencyId }) => agencyId) : [];
  };

  it('by an instance that still knows the directory of before finds what that assigned when it looks again', async () => {
    const kept = await directoryNow();
    must(await app.successions.record({ ...merger(building, justice), on: addDays(on, 1) }, admin));
    clock.instant = startOfDay(addDays(on, 1));
    await app.successionMoves.begin(building);
    expect(await app.successionMoves.listTasks(building, null)).toEqual([]);
    must(await assigningBy(() => Promise.resolve(kept)).assign(ofBuilding('ban-cu')));
    expect(await leads('ban-cu')).toEqual([building]);
    expect(await app.successionMoves.listTasks(building, null, true)).toEqual(['ban-cu']);
    expect(await app.successionMoves.moveTask(building, 'ban-cu')).toBe(true);
    expect(await leads('ban-cu')).toEqual([justice]);
  });

  it('by an assignment that was decided before and is slow to commit waits for it', async () => {
    const kept = { ...(await directoryNow()), successions: [] };
    let commit: () => void = () => undefined;
    const slow = new Promise<Directory>((resolve) => (commit = () => resolve(kept)));
    let decides: () => void = () => undefined;
    const deciding = new Promise<void>((resolve) => (decides = resolve));
    const assigning = assigningBy(() => {
      decides();
      return slow;
    }).assign(ofBuilding('ghi-cham'));
    await deciding;
    clock.instant = plusMinutes(clock.instant, 1);
    expect(await app.successionMoves.listTasks(building, null)).toEqual([]);
    const look = () => app.successionMoves.listTasks(building, null, true);
    await expect(look()).rejects.toThrow('SUCCESSION.UNSETTLED');
    commit();
    must(await assigning);
    expect(await leads('ghi-cham')).toEqual([building]);
    expect(await look()).toEqual(['ghi-cham']);
    await app.successionMoves.moveTask(building, 'ghi-cham');
    expect(await leads('ghi-cham')).toEqual([justice]);
  });

  it('by clocks that may differ by more than one question lasts is looked at all the same', async () => {
    const running = { now: () => fromMs(Date.now()), disagreementMs: 400 };
    const other = createApplication({ ledger: new PostgresLedger(source, running), clock: running });
    expect(await other.successionMoves.listTasks(building, null, true)).toEqual([]);
  });

  it('by a restart of the whole product stays as it was recorded', async () => {
    const before = await directoryNow();
    await seedReference(app, true);
    expect(await directoryNow()).toEqual(before);
  });
});
