import type { DataSource } from 'typeorm';
import type { AwaitedBy, BoxesOf, DashboardQuery, Dashboards } from '#libs/application/ports/dashboards';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { Stage } from '#libs/domain/annex-task/standing/index';
import { ratesOf } from '#libs/domain/dashboard/boxes';
import { inPlanOrder } from '#libs/domain/follow-up/plan-order';
import { isRejection } from '#libs/domain/shared/rejection';
import { countSql, coursesSql, isOfProvince, type CountRow } from '#libs/read-models/dashboard-sql';
import { boxesFrom, boxesIn, countProvince } from '#libs/read-models/dashboard-points';
import { listedAt, type ListedAt } from '#libs/read-models/listed-at';
import type { Statement } from '#libs/read-models/list-sql';
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

/** Numbers that are of the same tasks, though more may be followed or a rebuild end in between. */
const numbersOf = (dataSource: DataSource, q: DashboardQuery, when: ListedAt): Promise<readonly CountRow[]> =>
  dataSource.transaction('REPEATABLE READ', async (manager) => {
    const ask = ({ sql, values }: Statement) => manager.query<CountRow[]>(sql, [...values]);
    // What is kept of earlier days is kept under the names of the time.
    const isKept = isOfProvince(q) && q.heirs === undefined;
    if (isKept) return countProvince(manager, when);
    return [...(await ask(countSql(q, when))), ...(await ask(coursesSql(q, when)))];
  });

/** Dashboards from the rows that lists are read from: their numbers of tasks are lengths of lists, and agencies have their own. */
export const createDashboards = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}): Dashboards => {
  const trendOf = createTrends(deps);
  return {
    async query(q: DashboardQuery) {
      const when = await listedAt(deps, q);
      if (isRejection(when)) return when;
      const [rows, trend] = [await numbersOf(deps.dataSource, q, when), await trendOf(q, when)];
      const of = (part: CountRow['part']) => rows.filter((row) => row.part === part);
      const boxes = boxesIn(rows);
      return {
        at: when.at,
        boxes,
        rates: ratesOf(boxes),
        trend,
        stages: Object.fromEntries(of('stage').map(({ value, tasks }) => [value, tasks])),
        byAgency: byKey(of('agency')),
        byCoordinator: byKey(of('coordinator')),
        bySection: byKey(of('section'), asSections),
        byPlan: byKey(of('plan')),
        byMonth: byKey(of('month')),
        awaited: awaitedBy(of('awaited')),
      };
    },
  };
};
