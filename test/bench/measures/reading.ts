import type { DataSource } from 'typeorm';
import { deciders } from '#libs/application/deciders';
import { foldTask } from '#libs/application/task-service';
import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { delaysAt, officialStatus } from '#libs/domain/annex-task/standing/index';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, type Instant } from '#libs/domain/shared/time';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { keepDashboardPoints } from '#libs/read-models/dashboard-points';
import { createDashboards } from '#libs/read-models/dashboards';
import { createPlanOutlines } from '#libs/read-models/plan-outlines';
import { createTaskLists } from '#libs/read-models/task-lists';
import { createTaskPasts } from '#libs/read-models/task-pasts';
import type { Measure, Reading, Row } from '../measure';
import { generate } from '../reading/generate';
import { writeLongTask } from '../reading/long-task';
import { proveSample } from '../reading/prove-sample';
import { writePlans } from '../reading/province-plans';
import { templateDay } from '../reading/template-lives';
import { planOf, rareWord } from '../reading/texts';
import { workOfAgency } from '../reading/work-of-agency';
import { openOwnDatabase } from '../stage/own-database';
import { percentile } from '../statistics';

const TASKS = { quick: 20_000, whole: 200_000 };
const SAMPLE = 40;
/** Of the task with the longest history. */
const EVENTS = 2_000;
const office: Person = { kind: 'person', userId: 'office', agencyId: null, roles: ['office'] };

/** What is asked of a time, and beside it what plain SQL takes in the same round. */
const rowsOf = (name: string, allowedMs: number, plain: string): readonly Row[] => [
  { name, baseline: `allowed: ${allowedMs} ms`, unit: 'ms', better: 'lower', atLeast: 1, goal: 0.5 },
  { name, baseline: plain, unit: 'ms', better: 'lower', atLeast: null, goal: null },
];
const LIMITS = { list: 50, single: 10, board: 300 };
const say = (message: string): void => console.error(message);

type Ask = (n: number) => Promise<unknown>;

/** The time of each of so many questions in turn. */
const times = async (count: number, ask: Ask): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const begun = performance.now();
    await ask(n);
    taken.push(performance.now() - begun);
  }
  return taken;
};

/** Spread over what there is, and different in every round. */
const mixed = (n: number, round: number, of: number): number => (n * 7_919 + round * 104_729) % of;

const pastInstant = (n: number): Instant => at(addDays(templateDay, 30 + (n % 900)), '12:00');

const filters = (n: number): Partial<TaskListQuery> => {
  const agency = agencies[n % agencies.length]?.id;
  const all: readonly Partial<TaskListQuery>[] = [
    { agency, role: 'lead', status: 'open-overdue' },
    { agency, stage: 'returned' },
    { plan: planOf(n % 20_000), status: 'done-late' },
    { status: 'cancelled' },
    { status: 'no-deadline' },
    { stage: 'return-proposed' },
    { dueAfter: addDays(templateDay, n % 900), dueBefore: addDays(templateDay, (n % 900) + 30) },
    { caller: { kind: 'person', userId: 'x', agencyId: agency ?? null, roles: ['officer'] } },
    {},
  ];
  return all[n % all.length] ?? {};
};

const searches = (n: number, tasks: number): string => {
  const all = [
    'tai chinh',
    'xay dung quy che',
    'mạng lưới giao thông',
    'so',
    `${rareWord(n % tasks)}`,
    'bao cao so tai chinh hoan thien',
    'khong co o dau ca',
    `phường ${rareWord(n % tasks)}`,
    'nghi quyet',
  ];
  return all[n % all.length] ?? '';
};

const bareList = `select p.*, t.shown from read_models.task_periods p join read_models.task_texts t
  on t.generation = p.generation and t.task_id = p.task_id and t.valid_to = 'infinity'
  where p.generation = 1 and p.valid_to = 'infinity'
  order by p.closed, coalesce(p.due, 'infinity'), p.sort_order limit 51`;
const bareSearch = `select task_id from read_models.task_texts
  where search like '%' || $1 || '%' and valid_to = 'infinity' limit 51`;
const bareEvents = `select * from ledger.events where stream = $1 order by version`;
const bareCount = `select status, count(*) from read_models.task_periods
  where generation = 1 and valid_from <= $1 and valid_to > $1 group by 1`;

const verifyWhole = async (dataSource: DataSource): Promise<void> => {
  const { ok } = await verifyLedger({ dataSource, deciders });
  if (!ok) throw new Error('the generated ledger does not verify');
};

/** Lists, searches, single tasks and dashboards over the whole lives of a province's tasks. */
export const reading: Measure = {
  name: 'reading',
  onlyByName: true,
  rows: [
    ...rowsOf('task list with filters, p99', LIMITS.list, '51 rows in order by plain SQL, p99'),
    ...rowsOf('search, p99', LIMITS.list, '51 rows that contain a word by plain SQL, p99'),
    ...rowsOf('task list as of a past day, p99', LIMITS.list, '51 rows in order by plain SQL, p99'),
    ...rowsOf('single task as of a past day, p99', LIMITS.single, 'its events by plain SQL, p99'),
    ...rowsOf(
      'province as of any past day, slowest of ten',
      LIMITS.board,
      'its tasks counted by status by plain SQL',
    ),
    ...rowsOf('page of a work list, p99', LIMITS.list, 'all open tasks of one agency one by one'),
    ...rowsOf('list of all plans, p99', LIMITS.list, 'every plan loaded as a whole'),
    ...rowsOf('single task as it stands, p99', LIMITS.single, 'its events by plain SQL, p99'),
    ...rowsOf(`single task of ${EVENTS} events, p99`, LIMITS.single, 'the others as they stand, p99'),
  ],
  async setUp(stage) {
    const database = await openOwnDatabase(stage, 'bench_reading');
    const { source, app } = database;
    const tasks = stage.isQuick ? TASKS.quick : TASKS.whole;
    const generated = await generate(database, tasks, say);
    say(`${generated.events} events of ${tasks} tasks in ${Math.round(generated.seconds)} s`);
    if (stage.isQuick) await verifyWhole(source);
    const sample = Array.from({ length: SAMPLE }, (_, n) => `t-${mixed(n, 3, tasks)}`);
    await proveSample(source, app, sample);
    const plans = await writePlans(database, tasks);
    const work = await workOfAgency(source, app);
    say(`${plans} plans; ${work.agency} has ${work.open} open tasks`);
    const deps = { dataSource: source, ledger: app.ledger, clock: app.clock };
    const [lists, dashboards] = [createTaskLists(deps), createDashboards(deps)];
    const pasts = createTaskPasts(deps);
    const outlines = createPlanOutlines({ dataSource: source, plans: app.plans });
    const long = await writeLongTask(database, EVENTS);
    const list = async (query: Partial<TaskListQuery>): Promise<void> => {
      const answer = await lists.query({ caller: office, limit: 50, ...query });
      if (isRejection(answer)) throw new Error(answer.code);
    };
    const single = async (n: number): Promise<void> => {
      const events = await app.tasks.history(`t-${n}`, { recordedBy: pastInstant(n) });
      officialStatus(foldTask(events), pastInstant(n));
    };
    const present = async (taskId: string): Promise<void> => {
      const loaded = await app.tasks.load(taskId);
      if (!loaded) throw new Error(`there is no ${taskId}`);
      const past = await pasts.at(taskId, loaded.version);
      const now = await app.clock.now();
      officialStatus(loaded.state, now);
      if (delaysAt(past.delay, now).length === 0) throw new Error(`nobody's time was that of ${taskId}`);
    };
    const board = async (n: number): Promise<void> => {
      const answer = await dashboards.query({ caller: office, asOf: pastInstant(n) });
      if (isRejection(answer)) throw new Error(answer.code);
    };
    const begun = performance.now();
    const points = await keepDashboardPoints(deps);
    say(`${points} past days counted in ${Math.round((performance.now() - begun) / 1_000)} s`);
    let round = 0;
    return {
      async round() {
        round += 1;
        const p99 = async (count: number, ask: Ask): Promise<number> =>
          percentile(await times(count, ask), 0.99);
        const of = (n: number): number => mixed(n, round, tasks);
        const both = (allowed: number, measured: number, baseline: number): readonly Reading[] => [
          { measured, baseline: allowed },
          { measured, baseline },
        ];
        const bare = await p99(SAMPLE, () => source.query(bareList));
        const single99 = await p99(9 * SAMPLE, (n) => present(`t-${of(n)}`));
        return [
          ...both(LIMITS.list, await p99(9 * SAMPLE, (n) => list(filters(of(n)))), bare),
          ...both(
            LIMITS.list,
            await p99(9 * SAMPLE, (n) => list({ q: searches(of(n), tasks) })),
            await p99(SAMPLE, (n) => source.query(bareSearch, [rareWord(of(n))])),
          ),
          ...both(
            LIMITS.list,
            await p99(9 * SAMPLE, (n) => list({ ...filters(of(n)), asOf: pastInstant(of(n)) })),
            bare,
          ),
          ...both(
            LIMITS.single,
            await p99(9 * SAMPLE, (n) => single(of(n))),
            await p99(SAMPLE, (n) => source.query(bareEvents, [`task/t-${of(n)}`])),
          ),
          ...both(
            LIMITS.board,
            await p99(10, (n) => board(of(n))),
            await p99(10, (n) => source.query(bareCount, [pastInstant(of(n))])),
          ),
          ...both(LIMITS.list, await p99(9 * SAMPLE, work.page), await p99(1, work.oneByOne)),
          ...both(
            LIMITS.list,
            await p99(9 * SAMPLE, async () => {
              if ((await outlines.all(office)).length < plans) throw new Error('not all plans are listed');
            }),
            await p99(1, async () => {
              for (let n = 1; n <= plans; n += 1) await app.plans.load(`kh-${n}`);
            }),
          ),
          ...both(
            LIMITS.single,
            single99,
            await p99(SAMPLE, (n) => source.query(bareEvents, [`task/t-${of(n)}`])),
          ),
          ...both(LIMITS.single, await p99(9 * SAMPLE, () => present(long)), single99),
        ];
      },
      tearDown: () => database.close(),
    };
  },
};
