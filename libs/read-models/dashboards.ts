import type { DataSource } from 'typeorm';
import type { AwaitedBy, BoxesOf, DashboardQuery, Dashboards } from '#libs/application/ports/dashboards';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { Stage } from '#libs/domain/annex-task/status';
import { ratesOf } from '#libs/domain/dashboard/boxes';
import { inPlanOrder } from '#libs/domain/follow-up/plan-order';
import { isRejection } from '#libs/domain/shared/rejection';
import { coordinationSql, countSql, isOfProvince, type CountRow } from '#libs/read-models/dashboard-sql';
import { boxesFrom, boxesIn, countProvince } from '#libs/read-models/dashboard-points';
import { listedAt, type ListedAt } from '#libs/read-models/listed-at';
import { awaitedFrom } from '#libs/read-models/period-row';
import { createTrends } from '#libs/read-models/trend';

const alphabetical = (keys: readonly string[]): readonly string[] => keys.toSorted();

const asSections = (keys: readonly string[]): readonly string[] =>
  inPlanOrder(keys.map((section) => ({ section, number: '', key: section }))).map(({ section }) => section);

/** In the order of their keys, what has none last. */
const byKey = (rows: readonly CountRow[], inOrder = alphabetical): readonly BoxesOf[] => {
  const groups = new Map<string | null, CountRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  const named = inOrder([...groups.keys()].filter((key) => key !== null));
  return [...named, ...(groups.has(null) ? [null] : [])].map((key) => ({
    key,
    boxes: boxesFrom(groups.get(key) ?? []),
  }));
};

/** Those who hold up most first. */
const awaitedBy = (rows: readonly CountRow[]): readonly AwaitedBy[] =>
  [...rows]
    .sort((a, b) => b.tasks - a.tasks || (`${a.key} ${a.value}` < `${b.key} ${b.value}` ? -1 : 1))
    .map(({ key, value, tasks }) => ({ ...awaitedFrom(key ?? ''), stage: value as Stage, tasks }));

/** Dashboards from the rows that lists are read from, so that each of their numbers is the length of a list. */
export const createDashboards = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}): Dashboards => {
  const trendOf = createTrends(deps);
  const numbersOf = (q: DashboardQuery, when: ListedAt): Promise<readonly CountRow[]> => {
    // What is kept of earlier days is kept under the names of the time.
    if (isOfProvince(q) && q.heirs === undefined) return countProvince(deps.dataSource, when);
    const { sql, values } = countSql(q, when);
    return deps.dataSource.query<CountRow[]>(sql, [...values]);
  };
  return {
    async query(q: DashboardQuery) {
      const when = await listedAt(deps, q);
      if (isRejection(when)) return when;
      const [rows, trend] = [await numbersOf(q, when), await trendOf(q, when)];
      const { sql, values } = coordinationSql(q, when);
      const asked = await deps.dataSource.query<CountRow[]>(sql, [...values]);
      const of = (part: CountRow['part']) => rows.filter((row) => row.part === part);
      const boxes = boxesIn(rows);
      return {
        ...{ at: when.at, boxes, rates: ratesOf(boxes), trend },
        stages: Object.fromEntries(of('stage').map(({ value, tasks }) => [value, tasks])),
        byAgency: byKey(of('agency')),
        byCoordinator: byKey(asked),
        bySection: byKey(of('section'), asSections),
        byPlan: byKey(of('plan')),
        byMonth: byKey(of('month')),
        awaited: awaitedBy(of('awaited')),
      };
    },
  };
};
