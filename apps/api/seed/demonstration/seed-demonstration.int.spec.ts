import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '#apps/api/create-app';
import { openServices } from '#apps/api/services';
import { caller, newFolder } from '#apps/cli/testing.spec-helper';
import { allDelegations } from '#libs/application/delegation-service';
import { deciders } from '#libs/application/deciders';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { loadConfig } from '#libs/config/config';
import { createDeriver } from '#libs/delivery/derive';
import { loadTaskAt } from '#libs/delivery/task-states';
import { hasEnded } from '#libs/domain/directory/directory';
import { officialStatus } from '#libs/domain/annex-task/standing/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, endOfDay, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { foldTask } from '#libs/application/task-service';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { provinceOfToday } from '#libs/plan-import/built-in-directory/province-of-today';
import { createTaskPeriods } from '#libs/read-models/task-periods';
import { ManualClock, startTestPostgres, type TestPostgres } from '#libs/testing/postgres';
import { firstMinuteOf } from '../../../../test/support/first-walk';
import { demoAccounts, withMail } from '../accounts';
import { monitoringAgencyId } from './people';
import { seedDemonstration } from './seed-demonstration';

jest.setTimeout(240_000);

const today = '2026-11-30';
const [threeMonthsAgo, sixMonthsAgo] = ['2026-08-31', '2026-05-31'] as const;
const password = 'thử nghiệm, không phải bí mật';

describe('the demonstration', () => {
  const clock = new ManualClock(at(today, '10:00'));
  const home = newFolder();
  let server: TestPostgres;
  let services: Awaited<ReturnType<typeof openServices>>;
  let app: NestFastifyApplication;
  let planId: string;
  let events: readonly StoredEvent[];

  const seeded = async () => {
    const made = await seedDemonstration({
      dataSource: services.dataSource,
      clock,
      root: process.cwd(),
    });
    if (isRejection(made)) throw new Error(made.code);
    return made;
  };
  const allEvents = async (): Promise<readonly StoredEvent[]> =>
    (await services.application.ledger.readFeed(null, 10_000)).events;
  /** The status of each task of the plan at the end of a day, from its events alone. */
  const statusesOn = (day: LocalDate): ReadonlyMap<string, string> => {
    const until = endOfDay(day);
    const streams = new Map<string, StoredEvent[]>();
    for (const event of events)
      if (event.stream.startsWith('task/') && event.recordedAt <= until)
        streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    return new Map(
      [...streams].flatMap(([stream, own]) => {
        const task = foldTask(own);
        const key = stream.slice(`task/${planId}-`.length);
        return task.kind === 'unassigned' ? [] : [[key, officialStatus(task, until).status] as const];
      }),
    );
  };
  const listedOn = async (asOf: Instant): Promise<ReadonlyMap<string, string>> => {
    const caller = { kind: 'person', userId: 'committee', agencyId: null, roles: ['committee'] } as const;
    const page = await services.taskLists.query({ caller, asOf, limit: 200 });
    if (isRejection(page)) throw new Error(page.code);
    return new Map(page.items.map(({ key, status }) => [key, status]));
  };

  beforeAll(async () => {
    server = await startTestPostgres();
    const config = loadConfig({
      DATABASE_URL: server.appUrl,
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      DONDOC_TOKEN_KEY: randomBytes(32).toString('base64'),
      DONDOC_CHECK_ANSWERS: '1',
      DONDOC_DATA: home,
    });
    services = await openServices(config, clock);
    const inForce = provinceOfToday.agencies.filter((agency) => !hasEnded(agency, today));
    await services.identity.createUsers(demoAccounts(inForce, monitoringAgencyId).map(withMail), password);
    const made = await seeded();
    expect(made.leftOut).toEqual([]);
    planId = made.planId;
    events = await allEvents();
    const { ledger } = services.application;
    await drainSubscriber({ ledger, dataSource: services.dataSource, ...createTaskPeriods() });
    app = await createApp(services);
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app?.close();
    await services?.close();
    await server?.stop();
  });

  it('has a past of eleven months in the order of its times, every event of it marked as made up', () => {
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual(times.toSorted());
    expect([times[0], times.at(-1)?.slice(0, 7)]).toEqual([at(addDays(today, -335), '00:00'), '2026-11']);
    expect((times.at(-1) ?? '') < at(addDays(today, -1), '17:00')).toBe(true);
    expect(events.filter(({ meta }) => meta.demonstration !== true)).toEqual([]);
  });

  it('shows today what is done and open, in time and late, let go and without a deadline', () => {
    const now = statusesOn(today);
    expect(now).toMatchObject({ size: 28 });
    expect(new Set(now.values())).toEqual(
      new Set(['done-in-time', 'done-late', 'open-in-time', 'open-overdue', 'no-deadline', 'cancelled']),
    );
    const late = [...now].filter(([, status]) => status === 'open-overdue').map(([key]) => key);
    expect(late.sort()).toEqual(['16', '17', '18', '19', '20', '6']);
  });

  it('has reports of lateness at every level of the ladder, one level later for each longer delay', () => {
    const levelsOf = (key: string) =>
      events.flatMap(({ stream, type, data }) => {
        const { level, about } = data as { level: number; about: string };
        const own = stream === `task/${planId}-${key}` && type === 'TaskEscalated';
        return own && about === 'deadline' ? [level] : [];
      });
    expect(['16', '17', '18', '19'].map((key) => Math.max(...levelsOf(key)))).toEqual([5, 4, 3, 2]);
    expect(Math.max(...levelsOf('20'))).toBe(1);
  });

  it('tells of extension, hand-over, return, suspension, letters, directives and difficulties', () => {
    const types = new Set(events.map(({ type }) => type));
    for (const type of [
      'ExtensionGranted',
      'ExtensionRequested',
      'TaskReassigned',
      'DeliverableReturned',
      'TaskSuspended',
      'TaskResumed',
      'TaskCancelled',
      'OfficialReminderRecorded',
      'DirectiveIssued',
      'CoordinationMissed',
      'DifficultyRaised',
      'DifficultyConsolidated',
      'DifficultyAssigned',
      'CoordinationInputReturned',
    ])
      expect(types).toContain(type);
  });

  it('is known for any day of it: three and six months ago differ, and are what the events say', async () => {
    const [three, six] = [statusesOn(threeMonthsAgo), statusesOn(sixMonthsAgo)];
    expect(await listedOn(endOfDay(threeMonthsAgo))).toEqual(three);
    expect(await listedOn(endOfDay(sixMonthsAgo))).toEqual(six);
    // Due on 22/8 and handed in on 3/9; due on 3/7, on 3/7 granted until later; due in October.
    expect([three.get('12'), six.get('12')]).toEqual(['open-overdue', 'open-in-time']);
    expect([three.get('10'), six.get('10')]).toEqual(['done-in-time', 'open-in-time']);
    expect([three.get('16'), six.get('8')]).toEqual(['open-in-time', 'done-late']);
  });

  it('verifies: its hashes hold, and folding gives the stored states', async () => {
    const found = await verifyLedger({ dataSource: services.dataSource, deciders });
    expect(found).toMatchObject({ problems: [], events: events.length });
  });

  it('sends nobody a mail of its past, though the same events would tell very many', async () => {
    const { ledger, referenceData } = services.application;
    const derived = (of: readonly StoredEvent[]) =>
      createDeriver({
        recipients: services.identity,
        referenceData,
        loadTask: loadTaskAt(ledger),
        delegations: allDelegations(ledger),
      })(of);
    expect(await derived(events)).toEqual([]);
    const some = events.filter(({ stream }) => stream === `task/${planId}-16`);
    const real = some.map(({ meta: { demonstration: _, ...meta }, ...event }) => ({ ...event, meta }));
    expect((await derived(real)).length).toBeGreaterThan(10);
  });

  it('goes on with what an interrupted run left, and adds nothing to a whole one', async () => {
    const again = await seeded();
    expect([again, (await allEvents()).length]).toEqual([{ planId, leftOut: [] }, events.length]);
  });

  it('takes every command that the first minute shows', async () => {
    const accounts = ['committee', 'supervisor'];
    writeFileSync(join(home, 'demo.json'), JSON.stringify({ url: await app.getUrl(), password, accounts }));
    const { dondoc } = caller({ DONDOC_DATA: home }, { home });
    const known = new Map([
      ['TASK', `${planId}-16`],
      ['DAY', threeMonthsAgo],
    ]);
    const said: string[] = [];
    for (const written of firstMinuteOf(process.cwd())) {
      const { code, out, err } = await dondoc(...written.map((word) => known.get(word) ?? word));
      expect([code, err]).toEqual([0, expect.stringContaining('Thực hiện với tài khoản')]);
      said.push(out);
    }
    expect(said).toHaveLength(5);
    expect(said[3]).toMatch(/^Dữ liệu trình diễn: mọi dòng được dựng để trình diễn, kể cả thời điểm\./u);
    expect(said[3]).toContain('Báo cáo cấp 5 lên Chủ tịch UBND');
    expect(said[4]).toContain('quyết định đề nghị gia hạn số 1');
  });

  it('is refused on a ledger that holds anything that happened', async () => {
    const { tasks } = services.application;
    const done = await tasks.handle(
      `${planId}-23`,
      { type: 'ApproveDeliverable', deliverable: 1 },
      { kind: 'person', userId: 'supervisor', agencyId: null, roles: ['supervisor'] },
    );
    expect(done).toMatchObject({ kind: 'committed' });
    const before = (await allEvents()).length;
    expect(
      await seedDemonstration({ dataSource: services.dataSource, clock, root: process.cwd() }),
    ).toMatchObject({ code: 'DEMONSTRATION.LEDGER_NOT_EMPTY' });
    expect((await allEvents()).length).toBe(before);
  });
});
