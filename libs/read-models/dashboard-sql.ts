import type { DashboardQuery } from '#libs/application/ports/dashboards';
import { readsEverything } from '#libs/domain/permissions/readers';
import { countedCourses, courseWord, coursesAt, withCourses } from '#libs/read-models/dashboard-courses';
import { goneOn, readableAt } from '#libs/read-models/list-conditions';
import type { Statement } from '#libs/read-models/list-sql';
import type { ListedAt } from '#libs/read-models/listed-at';
import { statusSqlAt } from '#libs/read-models/task-list-item';

/** One number of a dashboard: so many tasks of a status, or of a stage, in one of its parts. */
export interface CountRow {
  readonly part: 'all' | 'stage' | 'agency' | 'coordinator' | 'section' | 'plan' | 'month' | 'awaited';
  readonly key: string | null;
  /** A status; of the parts `stage` and `awaited` a stage. */
  readonly value: string;
  readonly tasks: number;
}

/** A deadline that is the end of a day belongs to that day. */
export const dueMonth = `to_char((p.due - interval '1 millisecond') at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')`;

/** Those leads of a row that stand as the task does: none where courses tell of each by itself, leads first. */
export const alikeLeads = `case when p.courses[1] like 'lead %' then '{}' else p.leads end`;

/** Who leads as the task goes, and who is waited for, as it stands in the rows. */
const asStored = `${alikeLeads} as leads, p.awaited`;

/** The same with the agencies of today, each once, by the object of heirs that `$n` is. */
const underNames = (n: string): string => {
  const awaited = (part: number): string => `split_part(one, ' ', ${part})`;
  return `array(select distinct coalesce(${n}::jsonb ->> one, one) from unnest(${alikeLeads}) as one order by 1) as leads,
    array(select distinct ${awaited(1)} || ' ' || coalesce(${n}::jsonb ->> ${awaited(2)}, ${awaited(2)})
      from unnest(p.awaited) as one order by 1) as awaited`;
};

/** What `counted` counts of periods `p`, so many times each. */
export const columnsOf = (status: string, place: string, n: string, agencies = asStored): string =>
  `${status} as status, p.stage, ${dueMonth} as month, ${place} as place, ${agencies}, ${n} as n`;

const part = (name: CountRow['part'], key: string, value: string, more = ''): string =>
  `select '${name}' as part, ${key} as key, ${value} as value, sum(n)::integer as tasks
   from alike ${more} group by ${key === 'null' ? '' : `${key}, `}${value}`;

/** The numbers of a dashboard but its trend and what `coursesSql` counts. Each row is looked at once, and alike ones are counted together. */
export const counted = (rows: string, place: 'plan' | 'section'): string => {
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

/** Whether every task is counted, for anybody who asks; under which names does not matter to the boxes. */
export const isOfProvince = ({ plan, caller }: DashboardQuery): boolean =>
  plan === undefined && readsEverything(caller);

export const periods = 'from read_models.task_periods p where';
export const corrections = 'from read_models.corrected_periods p where';

/** The rows that are counted, of tasks that a caller may read, of a plan or of all. */
const counting = (
  q: DashboardQuery,
  when: ListedAt,
): { rows: readonly string[]; values: readonly unknown[] } => {
  const { held, heldBefore, corrected, asked } = readableAt({ caller: q.caller }, when);
  if (q.plan !== undefined) asked.add('p.plan_id = ?', q.plan);
  const wanted = asked.sql;
  const rows = [`${periods} ${held} and ${wanted}`, `from ${goneOn(heldBefore, '$1')} where ${wanted}`];
  return {
    rows: corrected === null ? rows : [...rows, `${corrections} ${corrected} and ${wanted}`],
    values: asked.values,
  };
};

/** The numbers of the tasks that a caller may read, of a plan or of all, row by row. */
export const countSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { rows, values } = counting(q, when);
  const [place, column] =
    q.plan === undefined ? (['plan', 'p.plan_id'] as const) : (['section', 'p.section'] as const);
  const agencies = q.heirs === undefined ? asStored : underNames(`$${values.length + 1}`);
  const columns = columnsOf(statusSqlAt('$1'), column, '1', agencies);
  return {
    sql: counted(rows.map((each) => `select ${columns} ${each}`).join(' union all '), place),
    values: q.heirs === undefined ? values : [...values, JSON.stringify(q.heirs)],
  };
};

/** The boxes alone. */
export const boxesSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { rows, values } = counting(q, when);
  const statuses = rows.map((each) => `select ${statusSqlAt('$1')} as value ${each}`).join(' union all ');
  return {
    sql: `select value, count(*)::integer as tasks from (${statuses}) as counted group by 1`,
    values,
  };
};

/** By plan how many tasks have a status and a stage, and between when they are due. */
export const standingsSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { rows, values } = counting(q, when);
  const columns = `p.plan_id as plan, ${statusSqlAt('$1')} as status, p.stage, p.due`;
  const all = rows.map((each) => `select ${columns} ${each}`).join(' union all ');
  return {
    sql: `select plan, status, stage, count(*)::integer as tasks, min(due) as first, max(due) as last
      from (${all}) as counted group by 1, 2, 3`,
    values,
  };
};

/** The numbers of the parts of tasks that a caller may read, row by row. */
export const coursesSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { rows, values } = counting(q, when);
  const all = rows
    .map((each) => `select ${coursesAt('$1', '1')} ${each} and ${withCourses}`)
    .join(' union all ');
  if (q.heirs === undefined) return { sql: countedCourses(all), values };
  const agency = `coalesce($${values.length + 1}::jsonb ->> ${courseWord(2)}, ${courseWord(2)})`;
  return { sql: countedCourses(all, agency), values: [...values, JSON.stringify(q.heirs)] };
};
