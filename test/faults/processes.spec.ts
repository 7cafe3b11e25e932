import { taskCommandTypes } from '#libs/contracts/commands/task-commands';
import { createDeliveryLog } from '#libs/delivery/delivery-log';
import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { enough } from '#libs/testing/soak';
import { addDays, dateOf, fromMs, plusMinutes } from '#libs/domain/shared/time';
import { endDistrict } from '../support/agency-end';
import { askedAgency, assignmentOf, leadAgency } from '../support/assigned-task';
import { clockAhead } from '../support/surroundings';
import { startFleet, type Fleet } from '../support/fleet';
import { acting, emptyRecord, RefusedInLoad, workOnTasks, type Act } from '../support/mixed-load';
import { keepReferenceData, leadPlan } from '../support/office-work';
import { violations, wholeFeed } from '../support/oracle';
import { persistentPeople, type PersistentPeople } from '../support/persistent-people';
import { minutePolicy, must } from '../support/sample-work';
import { newTask, openGroup, type KnownTask } from '../support/task-life';
import { eventually } from '../support/worker-stage';

// A machine without the servers fetches them once.
jest.setTimeout(enough(1_800_000, 8 * 3_600_000));

/** The load goes on until so much was acknowledged, every process was killed so often and every command was given. */
const ACKNOWLEDGED = enough(400, 20_000);
const KILLS_OF_EACH = enough(2, 40);
/** By which time it must have come to that. */
const LIMIT_MS = enough(600_000, 6 * 3_600_000);
const CLIENTS = 8;

/** The same, where products wait for the head of their agency first. */
const signingPolicy = { ...minutePolicy, id: 'minutes-signed', name: 'minutes-signed', signOff: true };

/** Kept out of the load: each is one more way to correct a draft or names, which nobody else works on. */
const leftOut = [
  // Parts of files lie in the folder of one API, which the others do not see; they have a spec of their own.
  'POST /uploads',
  'PATCH /uploads/{id}',
  'DELETE /uploads/{id}',
  'POST /plans/{id}/draft/{part}/{key}/split',
  'POST /plans/{id}/draft/{part}/{key}/merge',
  'POST /plans/{id}/draft/duties/{key}/decision',
  'POST /plans/{id}/draft/reporting/{key}/decision',
  'POST /plans/{id}/draft/version',
  'POST /plans/{id}/amendments',
  'POST /plans/{id}/supervisor',
  'POST /plans/{id}/document-corrections',
  'POST /plans/{id}/closure',
  'POST /plans/{id}/supersession',
  'GET /plans/{id}/ending',
  'GET /plans/{id}/rehearsal',
  'POST /plans/{id}/findings/resolutions',
  'POST /learned-names/removals',
  'POST /delegations',
  'POST /delegations/{id}/revocation',
];
interface Api {
  readonly paths: Readonly<Record<string, object>>;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const seconds = (ms: number): string => (ms / 1_000).toFixed(0);

describe('two APIs and two workers whose clocks differ by minutes, killed in turn under a load of all commands', () => {
  const record = emptyRecord();
  const kills = new Map<string, number>();
  const waiting: KnownTask[] = [];
  let fleet: Fleet;
  let people: PersistentPeople;
  let act: Act;
  let tasks = 0;

  beforeAll(async () => {
    fleet = await startFleet({
      apis: [clockAhead(2), clockAhead(-2)],
      workers: [clockAhead(1), clockAhead(-1)],
    });
    people = persistentPeople(
      fleet.apis.map(({ url }) => url),
      fleet.password,
    );
    act = acting(people, record);
    for (const body of [minutePolicy, signingPolicy]) await act('monitor', 'POST /policies', { body });
  });
  afterAll(() => fleet?.stop());

  /** One of an activated plan, or a new one: by turns with months to go, and reminded within a minute. */
  const nextTask = async (): Promise<KnownTask> => {
    const planned = waiting.shift();
    if (planned) return planned;
    const taskId = `tai-${(tasks += 1)}`;
    const now = fromMs(Date.now());
    const long = tasks % 2 === 0;
    const due = long ? addDays(dateOf(now), 200) : plusMinutes(now, 1 + (tasks % 12) / 12);
    const signs = tasks % 4 === 1;
    const policyId = long ? 'demo-1' : signs ? signingPolicy.id : minutePolicy.id;
    const schedule = { kind: 'single', start: null, due, interim: [] } as const;
    const openGroups = [openGroup];
    must(await fleet.app.tasks.assign(assignmentOf(taskId, { schedule, policyId, openGroups })));
    return newTask(taskId, leadAgency, askedAgency, { extensible: long, hasGroup: true, signs });
  };

  const workInOffice = async (isOver: () => boolean): Promise<void> => {
    const today = dateOf(fromMs(Date.now()));
    for (let round = 1; !isOver(); round += 1)
      try {
        const name = `${round}`;
        const until = (what: string, condition: () => Promise<boolean>) =>
          eventually(what, condition, 180_000, 500);
        waiting.push(...(await leadPlan(act, name, today, until)));
        await keepReferenceData(act, name, {
          date: addDays(today, 2_000 + round),
          password: fleet.password,
        });
        const assign = async (one: Assignment) => !isRejection(await fleet.app.tasks.assign(one));
        await endDistrict(act, name, { today, assign, until });
        expect((await people.signOut('committee')).status).toBe(204);
        await act('committee', 'GET /tasks');
      } catch (error) {
        if (!(error instanceof RefusedInLoad)) throw error;
      }
  };

  const killInTurn = async (isOver: () => boolean): Promise<void> => {
    const named = { apis: fleet.apis, workers: fleet.workers };
    const turns = [0, 1].flatMap((n) =>
      (['apis', 'workers'] as const).map((kind) => ({ name: `${kind} ${n}`, program: named[kind][n] })),
    );
    for (let turn = 0; !isOver(); turn += 1) {
      const { name, program } = turns[turn % turns.length] ?? {};
      if (name === undefined || program === undefined) return;
      await program.kill();
      program.start();
      await program.ready();
      kills.set(name, (kills.get(name) ?? 0) + 1);
    }
  };
  const givenAll = () => record.commands.size === taskCommandTypes.length;
  const killedOften = () => kills.size === 4 && [...kills.values()].every((n) => n >= KILLS_OF_EACH);

  it('keep all that they acknowledged, and do nothing twice', async () => {
    const started = performance.now();
    const passed = () => performance.now() - started;
    const isOver = () =>
      passed() > LIMIT_MS || (killedOften() && givenAll() && record.acknowledged.length >= ACKNOWLEDGED);
    const clients = Array.from({ length: CLIENTS }, () => workOnTasks(act, record, nextTask, isOver));
    await Promise.all([...clients, workInOffice(isOver), killInTurn(isOver)]);
    say(
      `${seconds(passed())} s of load: ${record.acknowledged.length} acknowledged, ${record.refused.length} refused, ` +
        `${people.repeated()} repeated; killed ${JSON.stringify(Object.fromEntries(kills))}`,
    );
    expect(killedOften()).toBe(true);
    expect(people.repeated()).toBeGreaterThan(0);
    expect(await violations({ ...fleet, acknowledged: record.acknowledged, atLeast: ACKNOWLEDGED })).toEqual(
      [],
    );
  });

  it('refuse nothing that is allowed, however often it is sent again', () => {
    expect(record.refused).toEqual([]);
  });

  it('have been asked for every command that the API knows', async () => {
    const changing = ['post', 'put', 'patch', 'delete'];
    const { paths } = (await (await fetch(`${fleet.apis[0]?.url}/api/openapi.json`)).json()) as Api;
    const published = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((key) => changing.includes(key))
        .map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
    );
    const unused = published.filter(
      (route) => !record.routes.has(route) && !route.endsWith(' /session') && !leftOut.includes(route),
    );
    expect(unused).toEqual([]);
    expect([...record.commands.keys()].sort()).toEqual([...taskCommandTypes].sort());
  });

  it('agree on the time, so that nothing is recorded long before what comes earlier in the feed', async () => {
    let latest = '';
    const back: number[] = [];
    for (const { recordedAt } of await wholeFeed(fleet.app)) {
      if (recordedAt > latest) latest = recordedAt;
      back.push(Date.parse(latest) - Date.parse(recordedAt));
    }
    // Their own clocks differ by minutes; transactions that run at the same time differ by seconds at most.
    expect(Math.max(...back)).toBeLessThan(30_000);
  });

  it('have taken every step, and sent mails that people know of', async () => {
    // A worker whose clock is behind takes it when it is time by its own.
    await eventually(
      'every step',
      async () =>
        (await fleet.app.ledger.dueStreams('task', plusMinutes(fromMs(Date.now()), -1.5), 1)).length === 0,
      180_000,
      500,
    );
    const steps = (await wholeFeed(fleet.app)).filter(({ type }) => type === 'ReminderIssued');
    expect(steps.length).toBeGreaterThan(0);
    const sent = await createDeliveryLog(fleet.source).list({ status: 'sent', limit: 10 });
    expect(sent.items.length).toBeGreaterThan(0);
    const mails = await fleet.smtp.listMails();
    expect(mails.length).toBeGreaterThanOrEqual(sent.items.length);
    expect(await violations({ ...fleet, acknowledged: record.acknowledged, atLeast: 1 })).toEqual([]);
  });

  it('and the oracle would have seen somebody told in the place of another who never had it', async () => {
    const admin = (sql: string, values?: readonly unknown[]) => fleet.postgres.admin(sql, values);
    const [part] = await admin(`select message_id, stream, version, kind || ' to stranger at ' as told
      from delivery.message_parts where stream like 'task/%' and suppressed is null limit 1`);
    const place = ['message_id', 'stream', 'version'].map((name) => part?.[name]);
    await admin(
      `insert into delivery.log (at, message_id, what, stream, version, detail)
         values (now(), $1, 'suppressed', $2, $3, 'no-longer-addressed')`,
      place,
    );
    const at = 'where (message_id, stream, version) = ($1, $2, $3)';
    await admin(`update delivery.message_parts set suppressed = 'no-longer-addressed' ${at}`, place);
    await admin(
      `insert into delivery.message_parts
         (message_id, recipient_id, stream, version, task_id, kind, facts, occurred_at)
       select message_id, 'stranger', stream, version, task_id, kind, facts, occurred_at
         from delivery.message_parts ${at} limit 1`,
      place,
    );
    expect(await violations({ ...fleet, acknowledged: [], atLeast: 0 })).toEqual([
      `told without an event: ${String(part?.['told'])}${place.slice(1).map(String).join('@')}`,
    ]);
  });
});
