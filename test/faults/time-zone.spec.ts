import { spawnSync } from 'node:child_process';
import { childEnvironment } from '#libs/config/config';
import { timeIn } from '#libs/messages/dates';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { addDays, dateOf, endOfDay, fromMs, plusMinutes } from '#libs/domain/shared/time';
import { assignmentOf } from '../support/assigned-task';
import { startFleet, type Fleet } from '../support/fleet';
import { acting, emptyRecord, type Act } from '../support/mixed-load';
import { leadPlan } from '../support/office-work';
import { violations } from '../support/oracle';
import { persistentPeople } from '../support/persistent-people';
import { minutePolicy, must } from '../support/sample-work';
import { eventually } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(1_800_000);

/** Eleven or twelve hours behind Viet Nam, with daylight saving: at most hours another date. */
const zone = 'America/New_York';

describe('programs and servers that run far from Viet Nam', () => {
  const record = emptyRecord();
  const before = process.env['TZ'];
  const today = dateOf(fromMs(Date.now()));
  const due = addDays(today, 200);
  let fleet: Fleet;
  let act: Act;
  let planned: readonly string[];

  beforeAll(async () => {
    process.env['TZ'] = zone;
    fleet = await startFleet({ apis: [{}], workers: [{}] });
    act = acting(
      persistentPeople(
        fleet.apis.map(({ url }) => url),
        fleet.password,
      ),
      record,
    );
    await act('monitor', 'POST /policies', { body: minutePolicy });
    const until = (what: string, condition: () => Promise<boolean>) => eventually(what, condition);
    planned = (await leadPlan(act, '21', today, until)).map(({ taskId }) => taskId);
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    await fleet?.stop();
  });

  const mails = async (): Promise<string[]> =>
    (await fleet.smtp.listMails()).map(({ subject, text }) => `${subject}\n${text}`);

  it('are really there', () => {
    const script = 'Intl.DateTimeFormat().resolvedOptions().timeZone';
    const { stdout } = spawnSync(process.execPath, ['-p', script], { env: childEnvironment({}) });
    expect(String(stdout).trim()).toBe(zone);
  });

  it('take a date of the plan for the same day, which ends when it ends in Viet Nam', async () => {
    // "Trước" a day ends with the day before it.
    const days = [addDays(due, -1), null, due];
    for (const [n, day] of days.entries())
      if (day !== null) {
        const { body } = await act('committee', 'GET /tasks/{id}', { at: { id: planned[n] ?? '' } });
        expect(body.timing.schedule.due).toBe(day);
        expect(JSON.stringify(body.cycles)).toContain(endOfDay(day));
      }
  });

  it('wait for the same instants', async () => {
    const streams = await fleet.app.ledger.listStreams('task', null, 100);
    expect(streams.length).toBe(planned.length);
    for (const { stream, nextStepAt } of streams) {
      const state = (await fleet.app.tasks.load(stream.slice('task/'.length)))?.state;
      if (!state) throw new Error(stream);
      const context = await fleet.app.tasks.contextFor(state, { kind: 'process' }, fromMs(Date.now()));
      expect({ stream, nextStepAt }).toEqual({ stream, nextStepAt: taskDecider.nextStepAt(state, context) });
    }
  });

  it('write the same dates and times into mails', async () => {
    const soon = plusMinutes(fromMs(Math.ceil(Date.now() / 1_000) * 1_000), 63 / 60);
    const schedule = { kind: 'single', start: null, due: soon, interim: [] } as const;
    must(await fleet.app.tasks.assign(assignmentOf('sap-han', { schedule, policyId: minutePolicy.id })));
    for (const deadline of [endOfDay(due), soon])
      await eventually(`a mail with ${timeIn('vi', 'deadline', deadline)}`, async () =>
        (await mails()).some((mail) => mail.includes(timeIn('vi', 'deadline', deadline))),
      );
    expect(timeIn('vi', 'deadline', endOfDay(due))).toContain(timeIn('vi', 'day', due));
  });

  it('and nothing is lost, doubled or told wrongly', async () => {
    expect(await violations({ ...fleet, acknowledged: record.acknowledged, atLeast: 8 })).toEqual([]);
  });
});
