import type { DashboardQuery } from '#libs/application/ports/dashboards';
import { readingScope } from '#libs/domain/permissions/permissions';
import type { Instant } from '#libs/domain/shared/time';
import { readableAt } from '#libs/read-models/list-conditions';
import { dueOrder } from '#libs/read-models/list-order';
import type { Statement } from '#libs/read-models/list-sql';
import { liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
import { statusSqlAt } from '#libs/read-models/task-list-item';

/** One number of a dashboard: so many tasks of a status, or of a stage, in one of its parts. */
export interface CountRow {
  readonly part: 'all' | 'stage' | 'agency' | 'section' | 'plan' | 'month' | 'awaited';
  readonly key: string | null;
  /** A status; of the parts `stage` and `awaited` a stage. */
  readonly value: string;
  readonly tasks: number;
}

/** A deadline that is the end of a day belongs to that day. */
const month = `to_char((p.due - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')`;

const columnsOf = (status: string, place: string, n: string): string =>
  `${status} as status, p.stage, ${month} as month, ${place} as place, p.leads, p.awaited, ${n} as n`;

const part = (name: CountRow['part'], key: string, value: string, more = ''): string =>
  `select '${name}' as part, ${key} as key, ${value} as value, sum(n)::integer as tasks
   from alike ${more} group by ${key === 'null' ? '' : `${key}, `}${value}`;

/** Every number of a dashboard but its trend. Each row is looked at once, and alike ones are counted together. */
const counted = (rows: string, place: 'plan' | 'section'): string => {
  const parts = [
    part('all', 'null', 'status'),
    part('stage', 'null', 'stage'),
    part('month', 'month', 'status'),
    part(place, 'place', 'status'),
    part('agency', 'lead', 'status', 'cross join unnest(leads) as lead'),
    part('awaited', 'one', 'stage', 'cross join unnest(awaited) as one'),
  ];
  return `with alike as materialized (
      select status, stage, month, place, leads, awaited, sum(n) as n from (${rows}) as counted
      group by 1, 2, 3, 4, 5, 6
    ) ${parts.join(' union all ')}`;
};

/** Whether every task is counted, for anybody who asks. */
export const isOfProvince = ({ plan, caller }: DashboardQuery): boolean =>
  plan === undefined && readingScope(caller) === 'all';

const from = (q: DashboardQuery, when: ListedAt): Statement => {
  const conditions = readableAt(q.caller, when);
  if (q.plan !== undefined) conditions.add('p.plan_id = ?', q.plan);
  return { sql: `from read_models.task_periods p where ${conditions.sql}`, values: conditions.values };
};

/** The numbers of the tasks that a caller may read, of a plan or of all, row by row. */
export const countSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { sql, values } = from(q, when);
  const place = q.plan === undefined ? 'plan' : 'section';
  const column = place === 'plan' ? 'p.plan_id' : 'p.section';
  return { sql: counted(`select ${columnsOf(statusSqlAt('$1'), column, '1')} ${sql}`, place), values };
};

/** The boxes alone. */
export const boxesSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { sql, values } = from(q, when);
  return {
    sql: `select ${statusSqlAt('$1')} as value, count(*)::integer as tasks ${sql} group by 1`,
    values,
  };
};

const ofLive = `from read_models.task_periods p where p.generation = (${liveGenerationSql})`;
const since = '$2::timestamptz';

/** What is different of the tasks of the whole province at `$1` from what they were at `$2`. */
const changes = (isPast: boolean): string => {
  const until = isPast ? '$1::timestamptz' : `'9999-12-31'::timestamptz`;
  const columns = (status: string, n: string): string => columnsOf(status, 'p.plan_id', n);
  return `
    select ${columns(statusSqlAt('$1'), '1')} ${ofLive}
      and p.valid_from > ${since} and p.valid_from <= ${until} and p.valid_to > ${until}
    union all
    select ${columns(statusSqlAt('$2'), '-1')} ${ofLive}
      and p.valid_from <= ${since} and p.valid_to > ${since} and p.valid_to <= ${until} and p.valid_to < 'infinity'
    union all
    select ${columns(`unnest(array['open-overdue', p.status])`, 'unnest(array[1, -1])')} ${ofLive}
      and p.valid_from <= ${since} and p.valid_to > ${until}
      and p.overdue_after >= ${since} and p.overdue_after < $1::timestamptz
      and not p.closed and p.valid_to > p.due and ${dueOrder} >= ${since} and ${dueOrder} < $1::timestamptz`;
};

/** By how much the numbers of the whole province differ at an instant from those at an earlier one, or from none. */
export const changeSql = ({ at, isPast }: ListedAt, before: Instant | null): Statement => ({
  sql: counted(changes(isPast), 'plan'),
  values: [at, before ?? '-infinity'],
});
