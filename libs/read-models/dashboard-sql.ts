import type { DashboardQuery } from '#libs/application/ports/dashboards';
import { worstStatus } from '#libs/domain/annex-task/standing/index';
import { readsEverything } from '#libs/domain/permissions/readers';
import type { Instant } from '#libs/domain/shared/time';
import { asRecorded, goneOn, isCorrected, readableAt } from '#libs/read-models/list-conditions';
import { dueOrder } from '#libs/read-models/list-order';
import type { Statement } from '#libs/read-models/list-sql';
import { everRecorded, liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
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

const columnsOf = (status: string, place: string, n: string, agencies = asStored): string =>
  `${status} as status, p.stage, ${dueMonth} as month, ${place} as place, ${agencies}, ${n} as n`;

const part = (name: CountRow['part'], key: string, value: string, more = ''): string =>
  `select '${name}' as part, ${key} as key, ${value} as value, sum(n)::integer as tasks
   from alike ${more} group by ${key === 'null' ? '' : `${key}, `}${value}`;

/** The numbers of a dashboard but its trend and what `coursesSql` counts. Each row is looked at once, and alike ones are counted together. */
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

/** Whether every task is counted, for anybody who asks; under which names does not matter to the boxes. */
export const isOfProvince = ({ plan, caller }: DashboardQuery): boolean =>
  plan === undefined && readsEverything(caller);

const periods = 'from read_models.task_periods p where';
const corrections = 'from read_models.corrected_periods p where';

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

/** Of what `courseText` made the n-th word. */
const word = (n: number): string => `split_part(one, ' ', ${n})`;

export const worstFirst = `array['${worstStatus.join("', '")}']`;

/**
 * How many tasks there are for each agency by where its own part stands: for coordinating units, and for leads of tasks
 * whose leads do not all stand as the task does. An agency that came to have several parts of a task counts once for
 * it, by the worst.
 */
export const coursesSql = (q: DashboardQuery, when: ListedAt): Statement => {
  const { rows, values } = counting(q, when);
  const agency =
    q.heirs === undefined ? word(2) : `coalesce($${values.length + 1}::jsonb ->> ${word(2)}, ${word(2)})`;
  const status = `case when nullif(${word(4)}, '')::timestamptz < $1::timestamptz
    then 'open-overdue' else ${word(3)} end`;
  const apart = rows.map((each) => `select p.task_id, p.courses ${each} and p.courses <> '{}'`);
  const parts = `select task_id, case ${word(1)} when 'lead' then 'agency' else 'coordinator' end as part,
      ${agency} as key, min(array_position(${worstFirst}, ${status})) as worst
    from (${apart.join(' union all ')}) as held cross join unnest(courses) as one group by 1, 2, 3`;
  return {
    sql: `select part, key, (${worstFirst})[worst] as value, count(*)::integer as tasks
      from (${parts}) as parts group by 1, 2, 3`,
    values: q.heirs === undefined ? values : [...values, JSON.stringify(q.heirs)],
  };
};

const [at, since, until] = ['$1::timestamptz', '$2::timestamptz', '$3::timestamptz'];
const generation = `p.generation = (${liveGenerationSql})`;
const ofProvince = (status: string, n: string): string => columnsOf(status, 'p.plan_id', n);

/** Rows that held all the time. */
const lasted = `${generation} and p.valid_from <= ${since} and p.valid_to > ${until}`;

/** The rows of the whole province among some, as they stand at an instant, counted so many times each. */
const standing = (which: string, instant: '$1' | '$2', n: '1' | '-1'): string => {
  const counted = ofProvince(statusSqlAt(instant), n);
  return `select ${counted} ${periods} ${which} and ${asRecorded(instant)}
    union all select ${counted} from ${goneOn(which, instant)}`;
};

/** What became late between `$2` and `$1` of rows that held all the time and do not go on by themselves. */
const becameLate = (which: string): string => `
  select ${ofProvince(`unnest(array['open-overdue', p.status])`, 'unnest(array[1, -1])')} ${periods} ${lasted}
    and p.overdue_after >= ${since} and p.overdue_after < ${at} and p.goes_on_at is null
    ${which}`;

const begun = `${generation} and p.valid_from > ${since} and p.valid_from <= ${until} and p.valid_to > ${until}`;
const ended = `${generation} and p.valid_from <= ${since} and p.valid_to > ${since} and p.valid_to <= ${until}
  and p.valid_to < 'infinity'`;
const goesOn = `${lasted} and p.goes_on_at is not null`;

/** What is different of the rows of the whole province that held at `$3`, at `$1`, from those at `$2` then. */
const changesSql = (late: string): string =>
  [
    standing(begun, '$1', '1'),
    standing(ended, '$2', '-1'),
    standing(goesOn, '$1', '1'),
    standing(goesOn, '$2', '-1'),
    late,
  ].join(' union all ');

/** What became late, from the index of what ever was, which has only rows that held longer than their deadline. */
const everLate = becameLate(
  `and not p.closed and p.valid_to > p.due and ${dueOrder} >= ${since} and ${dueOrder} < ${at}`,
);

/** Of tasks of which something was recorded late by \`$4\`: not what was known at \`$1\`, but what had happened. */
const corrected = `
  ${standing(
    `${generation} and p.valid_from <= ${until} and p.valid_to > ${until}
     and exists (select from ${isCorrected} <= $4::timestamptz)`,
    '$1',
    '-1',
  )}
  union all
  select ${ofProvince(statusSqlAt('$1'), '1')} ${corrections} ${generation}
    and p.valid_from <= $4::timestamptz and p.valid_to > $4::timestamptz
    and p.occurred_from <= ${at} and p.occurred_to > ${at}`;

/** By how much the numbers of the whole province differ from those at an earlier instant, or from none. */
export const changeSql = (when: ListedAt, before: Instant | null): Statement => {
  const { knownBy } = when;
  // Of an instant after the one whose rows are read, another row may have come before the deadline.
  const lateSql = when.isPast && when.holding < when.at ? becameLate('') : everLate;
  const changes = changesSql(lateSql);
  const values = [when.at, before ?? '-infinity', when.isPast ? when.holding : everRecorded];
  return knownBy === null
    ? { sql: counted(changes, 'plan'), values }
    : { sql: counted(`${changes} union all ${corrected}`, 'plan'), values: [...values, knownBy] };
};
