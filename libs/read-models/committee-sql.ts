import type { BoardFigure, BoardQuery } from '#libs/application/ports/committee-boards';
import { awaitedWord } from '#libs/domain/annex-task/standing/index';
import { addDays, startOfDay, type Instant } from '#libs/domain/shared/time';
import {
  boardRows,
  courseLead,
  courseStatusAt,
  placed,
  type BoardRows,
} from '#libs/read-models/committee-rows';
import { alikeLeads, dueMonth } from '#libs/read-models/dashboard-sql';
import { dueOrder } from '#libs/read-models/list-order';
import type { Statement } from '#libs/read-models/list-sql';
import { liveGenerationSql, type ListedAt } from '#libs/read-models/listed-at';
import { waitWords } from '#libs/read-models/wait-rows';

const at = '$1::timestamptz';

/** Done, or past its deadline. */
const wasDue = (status: string): string => `${status} in ('done-in-time', 'done-late', 'open-overdue')`;
const isLate = (status: string): string => `${status} in ('done-late', 'open-overdue')`;

const statement = ({ asked }: BoardRows, sql: string): Statement => ({ sql, values: asked.values });
const unionOf = (parts: readonly string[]): string => parts.join(' union all ');

/** The boxes of the tasks of a board. */
export const boardBoxesSql = (q: BoardQuery, when: ListedAt): Statement => {
  const rows = boardRows(q, when);
  const all = unionOf(rows.from('true').map((from) => `select ${rows.statusOf('p', '$1')} as value ${from}`));
  return statement(
    rows,
    `select value, count(*)::integer as tasks from (${all}) as counted where ${at} is not null group by 1`,
  );
};

const nextMonth = (month: string): string => addDays(`${month}-01`, 31).slice(0, 7);

/** Deadlines of some months: what ends at 24:00 of a day belongs to that day. */
const dueWithin = (rows: BoardRows, first: string, last: string): string =>
  `${dueOrder} > ${placed(rows, startOfDay(`${first}-01`))}::timestamptz
   and ${dueOrder} <= ${placed(rows, startOfDay(`${nextMonth(last)}-01`))}::timestamptz`;

/** Of what was due in some months, agency by agency, how much is late; each lead by its own part. */
export const heatSql = (q: BoardQuery, when: ListedAt, months: readonly string[]): Statement => {
  const rows = boardRows(q, when);
  const within = dueWithin(rows, months[0] ?? '', months.at(-1) ?? '');
  const task = rows.statusOf('p', '$1');
  const alike = unionOf(
    rows
      .from(`${within} and coalesce(p.courses[1], '') not like 'lead %'`)
      .map((from) => `select ${alikeLeads} as leads, ${dueMonth} as month, ${task} as status ${from}`),
  );
  const apart = unionOf(
    rows.from(`${within} and p.courses[1] like 'lead %'`).map(
      (from) => `select ${courseLead} as agency, month, ${courseStatusAt('$1')} as status
        from (select p.courses, ${dueMonth} as month ${from}) as held cross join unnest(courses) as one
        where one like 'lead %'`,
    ),
  );
  return statement(
    rows,
    `select agency, month, sum(n)::integer as due,
       coalesce(sum(n) filter (where ${isLate('status')}), 0)::integer as late
     from (
       select agency, month, status, sum(n) as n
       from (select leads, month, status, count(*) as n from (${alike}) as one group by 1, 2, 3) as many
         cross join unnest(leads) as agency group by 1, 2, 3
       union all select agency, month, status, count(*) from (${apart}) as one group by 1, 2, 3
     ) as counted
     where ${wasDue('status')} and ${rows.isAsked('agency')} group by 1, 2 order by 1, 2`,
  );
};

const within = (table: string, { holding, isPast }: ListedAt): string =>
  isPast
    ? `${table}.valid_from <= '${holding}'::timestamptz and ${table}.valid_to > '${holding}'::timestamptz`
    : `${table}.valid_to = 'infinity'`;

/** The row of waits of a task `p` that holds with it. */
export const waitsOfTask = (when: ListedAt): string =>
  `read_models.task_waits w where w.generation = (${liveGenerationSql}) and w.task_id = p.task_id and ${within('w', when)}`;

const wait = (name: keyof typeof waitWords): string => `words[${waitWords[name]}]`;

/** Of the words of a wait: whether it goes on at the instant, in a part that is overdue and asked about. */
const isWaited = (rows: BoardRows): string =>
  `${wait('since')}::timestamptz < ${at}
   and (${wait('until')} = '' or ${at} <= nullif(${wait('until')}, '')::timestamptz)
   and nullif(${wait('overdueAfter')}, '')::timestamptz < ${at} and ${rows.isAsked(wait('leadAgencyId'))}`;

/** Only what is overdue is ever past a deadline, so that the index of deadlines brings it. */
const overdue = `not p.closed and ${dueOrder} < ${at} and p.overdue_after < ${at}`;

/** How long who has been waited for in overdue parts. */
export const waitingSql = (q: BoardQuery, when: ListedAt): Statement => {
  const rows = boardRows(q, when);
  const late = unionOf(rows.from(overdue).map((from) => `select p.task_id ${from}`));
  return statement(
    rows,
    `select ${wait('kind')} as kind, ${wait('who')} as who, count(distinct p.task_id)::integer as tasks,
       sum(extract(epoch from ${at} - ${wait('since')}::timestamptz) * 1000 / ${wait('among')}::integer)::float8 as ms
     from (${late}) p cross join lateral (select w.waits from ${waitsOfTask(when)}) w
       cross join unnest(w.waits) as one cross join lateral string_to_array(one, ' ') as words
     where ${isWaited(rows)} group by 1, 2 order by 4 desc, 2, 1`,
  );
};

/** The condition of the tasks `p` that a figure counts. */
const figureSql = (
  figure: Exclude<BoardFigure, { of: 'change' }>,
  rows: BoardRows,
  when: ListedAt,
): string => {
  const own = rows.statusOf('p', '$1');
  switch (figure.of) {
    case 'status':
      return figure.status === 'open-overdue'
        ? `${overdue} and ${own} = 'open-overdue'`
        : `${own} = ${placed(rows, figure.status)}`;
    case 'due':
      return wasDue(own);
    case 'month':
      return `${dueWithin(rows, figure.month, figure.month)} and ${figure.late ? isLate(own) : wasDue(own)}`;
    case 'wait': {
      return `${overdue} and exists (select from (select w.waits from ${waitsOfTask(when)}) w
        cross join unnest(w.waits) as one cross join lateral string_to_array(one, ' ') as words
        where ${figure.kind === null ? 'true' : `${wait('kind')} = ${placed(rows, figure.kind)}`} and ${wait('who')} = ${placed(rows, awaitedWord(figure))}
          and ${isWaited(rows)})`;
    }
  }
};

const done = `('done-in-time', 'done-late')`;

/** What became of tasks `p` between an instant and that of the board, those of which nothing did left out. */
export const changedSql = (rows: BoardRows, since: Instant): string => {
  const from = placed(rows, since);
  const [now, then] = [rows.statusOf('p', '$1'), rows.statusOf('g', from)];
  const before = `p.valid_from <= ${from}::timestamptz`;
  const becameLate = `${before} and p.overdue_after >= ${from}::timestamptz and p.overdue_after < ${at}`;
  const moved = unionOf(
    // Whatever has gone on by itself may have done so meanwhile.
    [...rows.from(`p.valid_from > ${from}::timestamptz`), ...rows.from(becameLate, before)].map(
      (each) => `select p.*, ${now} as own ${each}`,
    ),
  );
  return `select * from (
    select p.*, case
      when p.own in ${done} then case when b.own is null or b.own not in ${done} then p.own end
      when p.own = 'cancelled' then case when b.own <> 'cancelled' then 'cancelled' end
      when p.own = 'open-overdue' and b.own is distinct from 'open-overdue' then 'overdue'
      when b.own is null then 'new'
      when p.due > b.due then 'extended'
      when p.stage = 'suspended' and b.stage <> 'suspended' then 'suspended'
    end as change
    from (${moved}) p left join lateral (
      select ${then} as own, g.due, g.stage from read_models.task_periods q
        cross join lateral jsonb_populate_record(q,
          case when q.goes_on_at <= ${from}::timestamptz then q.goes_on else '{}' end) g
      where q.generation = p.generation and q.task_id = p.task_id
        and q.valid_from <= ${from}::timestamptz and q.valid_to > ${from}::timestamptz
    ) b on true
  ) p where p.change is not null`;
};

/** The rows `p` of the tasks that a figure counts, with where they stand as `own`. */
export const figureRows = (figure: BoardFigure, rows: BoardRows, when: ListedAt): string => {
  if (figure.of === 'change') {
    const changed = changedSql(rows, figure.since);
    return `select * from (${changed}) p where p.change = ${placed(rows, figure.change)}`;
  }
  const own = rows.statusOf('p', '$1');
  const which = figureSql(figure, rows, when);
  return unionOf(rows.from(which).map((from) => `select p.*, ${own} as own ${from}`));
};
