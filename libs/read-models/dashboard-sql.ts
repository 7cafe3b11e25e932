import type { DashboardQuery } from '#libs/application/ports/dashboards';
import { readableAt } from '#libs/read-models/list-conditions';
import type { ListedAt } from '#libs/read-models/listed-at';
import { statusSql } from '#libs/read-models/task-list-item';

/** One number of a dashboard: so many tasks of a status, or of a stage, in one of its parts. */
export interface CountRow {
  readonly part: 'all' | 'stage' | 'agency' | 'section' | 'plan' | 'month' | 'awaited';
  readonly key: string | null;
  /** A status; of the parts `stage` and `awaited` a stage. */
  readonly value: string;
  readonly tasks: number;
}

/** A statement and its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const from = (q: DashboardQuery, when: ListedAt): Statement => {
  const conditions = readableAt(q.caller, when);
  if (q.plan !== undefined) conditions.add('p.plan_id = ?', q.plan);
  return { sql: `from read_models.task_periods p where ${conditions.sql}`, values: conditions.values };
};

/** A deadline that is the end of a day belongs to that day. */
const month = `to_char((p.due - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')`;

const part = (name: CountRow['part'], key: string, value: string, more = ''): string =>
  `select '${name}' as part, ${key} as key, ${value} as value, sum(n)::integer as tasks
   from alike ${more} group by ${key === 'null' ? '' : `${key}, `}${value}`;

/** Every number of a dashboard but its trend. Each task is looked at once, and alike ones are counted together. */
export const countSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { sql, values } = from(q, when);
  const place = q.plan === undefined ? 'p.plan_id' : 'p.section';
  const parts = [
    part('all', 'null', 'status'),
    part('stage', 'null', 'stage'),
    part('month', 'month', 'status'),
    part(q.plan === undefined ? 'plan' : 'section', 'place', 'status'),
    part('agency', 'lead', 'status', 'cross join unnest(leads) as lead'),
    part('awaited', 'one', 'stage', 'cross join unnest(awaited) as one'),
  ];
  return {
    sql: `with alike as materialized (
        select ${statusSql} as status, p.stage, ${month} as month, ${place} as place, p.leads, p.awaited,
          count(*) as n
        ${sql} group by 1, 2, 3, 4, 5, 6
      ) ${parts.join(' union all ')}`,
    values,
  };
};

/** The boxes alone. */
export const boxesSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { sql, values } = from(q, when);
  return { sql: `select ${statusSql} as value, count(*)::integer as tasks ${sql} group by 1`, values };
};
