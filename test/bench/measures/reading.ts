import type { DataSource } from 'typeorm';
import { deciders } from '#libs/application/deciders';
import { foldTask } from '#libs/application/task-service';
import type { TaskListQuery } from '#libs/application/ports/task-lists';
import { officialStatus } from '#libs/domain/annex-task/status';
import type { Person } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import { addDays, at, type Instant } from '#libs/domain/shared/time';
import { rebuildStates } from '#libs/ledger/verification/rebuild-states';
import { verifyLedger } from '#libs/ledger/verification/verify-ledger';
import { agencies } from '#libs/plan-import/built-in-directory/agencies';
import { createDashboards } from '#libs/read-models/dashboards';
import { createTaskLists } from '#libs/read-models/task-lists';
import type { Measure, Row } from '../measure';
import { generate } from '../reading/generate';
import { templateDay } from '../reading/template-lives';
import { planOf, rareWord } from '../reading/texts';
import { openOwnDatabase } from '../stage/own-database';
import { percentile } from '../statistics';

const TASKS = { quick: 20_000, whole: 200_000 };
const SAMPLE = 40;
const office: Person = { kind: 'person', userId: 'office', agencyId: null, roles: ['office'] };

const row = (name: string, baseline: string): Row => ({
  ...{ name, baseline, unit: 'ms', better: 'lower', atLeast: null, goal: null },
});
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
    { dueAfter: addDays(templateDay, n % 900), dueBefore: addDays(templateDay, (n % 900) + 30) },
    { caller: { kind: 'person', userId: 'x', agencyId: agency ?? null, roles: ['officer'] } },
    {},
  ];
  return all[n % all.length] ?? {};
};

const searches = (n: number, tasks: number): string => {
  const all = [
    ...['tai chinh', 'xay dung quy che', 'mạng lưới giao thông', 'so', `${rareWord(n % tasks)}`],
    ...[
      'bao cao so tai chinh hoan thien',
      'khong co o dau ca',
      `phường ${rareWord(n % tasks)}`,
      'nghi quyet',
    ],
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

/** Some streams of the generated ledger, or all of a small one: their hashes, and that they fold to their states. */
const verifySample = async (dataSource: DataSource, tasks: number): Promise<void> => {
  if (tasks <= TASKS.quick) {
    const { ok } = await verifyLedger({ dataSource, deciders });
    if (!ok) throw new Error('the generated ledger does not verify');
    return;
  }
  for (let n = 0; n < SAMPLE; n += 1) {
    const stream = `task/t-${mixed(n, 3, tasks)}`;
    const { refused, rebuilt } = await rebuildStates({ dataSource, deciders, stream });
    if (refused.length + rebuilt > 0) throw new Error(`${stream} does not verify`);
  }
};

/** Lists, searches, single tasks and dashboards over the whole lives of a province's tasks. */
export const reading: Measure = {
  name: 'reading',
  onlyByName: true,
  rows: [
    row('task list with filters, p99 (limit 50 ms)', '51 rows in order by plain SQL, p99'),
    row('search, p99 (limit 50 ms)', '51 rows that contain a word by plain SQL, p99'),
    row('list as of a past day, p99', '51 rows in order by plain SQL, p99'),
    row('single task as of a past day, p99 (limit 10 ms)', 'its events by plain SQL, p99'),
    row('province as of any past day, slowest (limit 300 ms)', 'its tasks counted by status by plain SQL'),
  ],
  async setUp(stage) {
    const database = await openOwnDatabase(stage, 'bench_reading');
    const { source, app } = database;
    const tasks = stage.isQuick ? TASKS.quick : TASKS.whole;
    const generated = await generate(source, database.owner, tasks, say);
    say(`${generated.events} events of ${tasks} tasks in ${Math.round(generated.seconds)} s`);
    await verifySample(source, tasks);
    const deps = { dataSource: source, ledger: app.ledger, clock: app.clock };
    const [lists, dashboards] = [createTaskLists(deps), createDashboards(deps)];
    const list = async (query: Partial<TaskListQuery>): Promise<void> => {
      const answer = await lists.query({ caller: office, limit: 50, ...query });
      if (isRejection(answer)) throw new Error(answer.code);
    };
    const single = async (n: number): Promise<void> => {
      const events = await app.tasks.history(`t-${n}`, { recordedBy: pastInstant(n) });
      officialStatus(foldTask(events), pastInstant(n));
    };
    const board = async (n: number): Promise<void> => {
      const answer = await dashboards.query({ caller: office, asOf: pastInstant(n) });
      if (isRejection(answer)) throw new Error(answer.code);
    };
    // The ends of past months are counted once for all.
    for (let day = 0; day < 930; day += 300) await board(day);
    await board(899);
    let round = 0;
    return {
      async round() {
        round += 1;
        const p99 = async (count: number, ask: Ask): Promise<number> =>
          percentile(await times(count, ask), 0.99);
        const of = (n: number): number => mixed(n, round, tasks);
        const bare = await p99(SAMPLE, () => source.query(bareList));
        return [
          { measured: await p99(7 * SAMPLE, (n) => list(filters(of(n)))), baseline: bare },
          {
            measured: await p99(9 * SAMPLE, (n) => list({ q: searches(of(n), tasks) })),
            baseline: await p99(SAMPLE, (n) => source.query(bareSearch, [rareWord(of(n))])),
          },
          {
            measured: await p99(7 * SAMPLE, (n) => list({ ...filters(of(n)), asOf: pastInstant(of(n)) })),
            baseline: bare,
          },
          {
            measured: await p99(7 * SAMPLE, (n) => single(of(n))),
            baseline: await p99(SAMPLE, (n) => source.query(bareEvents, [`task/t-${of(n)}`])),
          },
          {
            measured: await p99(10, (n) => board(of(n))),
            baseline: await p99(10, (n) => source.query(bareCount, [pastInstant(of(n))])),
          },
        ];
      },
      tearDown: () => database.close(),
    };
  },
};
