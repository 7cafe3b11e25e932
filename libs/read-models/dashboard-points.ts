import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { OfficialStatus } from '#libs/domain/annex-task/standing/index';
import { noBoxes, type Boxes } from '#libs/domain/dashboard/boxes';
import { dateOf, startOfDay, type Instant } from '#libs/domain/shared/time';
import { changeSql } from '#libs/read-models/dashboard-changes';
import type { CountRow } from '#libs/read-models/dashboard-sql';
import { knownAt, liveGenerationSql, taskPeriodsName, type ListedAt } from '#libs/read-models/listed-at';

/** The numbers of the whole province at an instant that can no longer change. */
interface Point {
  readonly at: Instant;
  readonly counts: readonly CountRow[];
}

/** Days of a month whose beginnings are counted: the first, since trends are of the ends of months. */
const DAYS = ['01', '08', '15', '22'] as const;

const nextMonth = (month: string): string => {
  const [year = 0, n = 1] = month.split('-').map(Number);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`;
};

/** The instants to be counted after one instant, up to and including another. */
export const pointsBetween = (after: Instant, until: Instant): readonly Instant[] => {
  const points: Instant[] = [];
  for (let month = dateOf(after).slice(0, 7); ; month = nextMonth(month))
    for (const day of DAYS) {
      const at = startOfDay(`${month}-${day}`);
      if (at > until) return points;
      if (at > after) points.push(at);
    }
};

/** The boxes among the numbers. */
export const boxesIn = (rows: readonly CountRow[]): Boxes =>
  boxesFrom(rows.filter(({ part }) => part === 'all'));

/** The boxes of numbers that are of one part and one key. */
export const boxesFrom = (rows: readonly CountRow[]): Boxes =>
  rows.reduce<Boxes>((boxes, { value, tasks }) => {
    const status = value as OfficialStatus;
    return { ...boxes, [status]: boxes[status] + tasks };
  }, noBoxes);

const nameOf = ({ part, key, value }: CountRow): string => JSON.stringify([part, key, value]);

/** The numbers after a change; those that are none any more are left out. */
const changed = (before: readonly CountRow[], change: readonly CountRow[]): readonly CountRow[] => {
  const sums = new Map(before.map((row) => [nameOf(row), row]));
  for (const row of change) {
    const name = nameOf(row);
    sums.set(name, { ...row, tasks: row.tasks + (sums.get(name)?.tasks ?? 0) });
  }
  return [...sums.values()].filter(({ tasks }) => tasks !== 0);
};

const newestPoint = `
  select at, counts from read_models.dashboard_points
  where generation = (${liveGenerationSql}) and at <= $1 order by at desc limit 1`;

const countedFrom = async (
  on: Pick<EntityManager, 'query'>,
  before: Point | null,
  when: ListedAt,
): Promise<readonly CountRow[]> => {
  let counts = before?.counts ?? [];
  for (const { sql, values } of changeSql(when, before?.at ?? null))
    counts = changed(counts, await on.query<CountRow[]>(sql, [...values]));
  return counts;
};

const pointBefore = async (on: Pick<EntityManager, 'query'>, at: Instant): Promise<Point | null> => {
  const [row] = await on.query<{ at: Date; counts: readonly CountRow[] }[]>(newestPoint, [at]);
  return row ? { at: row.at.toISOString(), counts: row.counts } : null;
};

/**
 * The numbers of the whole province: those of the last point that was kept, and what has changed since.
 *
 * @param on one that reads both of one generation, though a rebuild may end in between
 */
export const countProvince = async (
  on: Pick<EntityManager, 'query'>,
  when: ListedAt,
): Promise<readonly CountRow[]> => countedFrom(on, await pointBefore(on, when.holding), when);

const firstRow = `select min(valid_from) as first from read_models.task_periods
  where generation = (${liveGenerationSql})`;

/** The next settled point after the newest one that is kept, with the generation of the rows it is counted from. */
const countNext = (
  dataSource: DataSource,
  settled: Instant,
): Promise<(Point & { readonly generation: number }) | null> =>
  dataSource.transaction('REPEATABLE READ', async (manager) => {
    const before = await pointBefore(manager, settled);
    const [row] = await manager.query<{ first: Date | null }[]>(firstRow);
    const after = before?.at ?? row?.first?.toISOString();
    const [at] = after === undefined ? [] : pointsBetween(after, settled);
    const [live] = await manager.query<{ generation: number }[]>(liveGenerationSql);
    if (at === undefined || live === undefined) return null;
    const counts = await countedFrom(manager, before, knownAt(at));
    return { generation: live.generation, at, counts };
  });

const keep = `insert into read_models.dashboard_points (generation, at, boxes, counts)
  values ($1, $2, $3, $4) on conflict do nothing`;

/**
 * Counts every point that is settled and was not counted yet. Rows of settled instants never change, so neither do
 * their numbers: several may count them at once, and whoever builds the rows anew removes them.
 *
 * @returns how many there were
 */
export async function keepDashboardPoints(deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}): Promise<number> {
  const now = await deps.clock.now();
  const handled = await deps.ledger.handledUntil(taskPeriodsName, now);
  if (handled === null) return 0;
  const settled = handled < now ? handled : now;
  for (let kept = 0; ; kept += 1) {
    const next = await countNext(deps.dataSource, settled);
    if (next === null) return kept;
    const { generation, at, counts } = next;
    const values = [generation, at, JSON.stringify(boxesIn(counts)), JSON.stringify(counts)];
    await deps.dataSource.query(keep, values);
  }
}

/** The boxes of the whole province at those of the instants that were counted. */
export const keptBoxes = async (
  dataSource: DataSource,
  instants: readonly Instant[],
): Promise<ReadonlyMap<Instant, Boxes>> => {
  const rows = await dataSource.query<{ at: Date; boxes: Boxes }[]>(
    `select at, boxes from read_models.dashboard_points
     where generation = (${liveGenerationSql}) and at = any($1)`,
    [instants],
  );
  return new Map(rows.map(({ at, boxes }) => [at.toISOString(), boxes]));
};
