import type { EntityManager } from 'typeorm';
import {
  type BoardFigure,
  type BoardQuery,
  type BoardTask,
  type CommitteeBoards,
  type HeatCell,
  type WaitingFor,
} from '#libs/application/ports/committee-boards';
import {
  awaitedAs,
  waitsAt,
  type OfficialStatus,
  type WaitKind,
} from '#libs/domain/annex-task/standing/index';
import { boardChanges, type BoardChange } from '#libs/domain/dashboard/changes';
import { noBoxes, type Boxes } from '#libs/domain/dashboard/boxes';
import { isRejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import { boardRows, placed, type BoardRows } from '#libs/read-models/committee-rows';
import {
  boardBoxesSql,
  changedSql,
  figureRows,
  heatSql,
  waitingSql,
  waitsOfTask,
} from '#libs/read-models/committee-sql';
import { decodeCursor, encodeCursor, type Place } from '#libs/read-models/cursor';
import { boxesIn, countProvince } from '#libs/read-models/dashboard-points';
import { isOfProvince } from '#libs/read-models/dashboard-sql';
import { beginningOf } from '#libs/read-models/list-beginning';
import { dueOrder } from '#libs/read-models/list-order';
import type { Statement } from '#libs/read-models/list-sql';
import { knownNow, listedAt, listedSince, type ListedAt } from '#libs/read-models/listed-at';
import { instantOf, itemOf, listColumnsWith, type ListRow } from '#libs/read-models/task-list-item';
import type { TaskListDeps } from '#libs/read-models/task-lists';
import { waitFrom } from '#libs/read-models/wait-rows';

const MONTHS = 12;
/** So many of the late, and of each kind of change, come with a board. */
const FIRST = 20;
const FIRST_CHANGES = 6;

/** The last twelve months, that of an instant included, the oldest first. */
export const monthsUntil = (at: Instant): readonly string[] => {
  const [year = 0, month = 1] = dateOf(at).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const count = year * 12 + (month - 1) - (MONTHS - 1 - index);
    return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
};

type BoardRow = ListRow & { readonly waits: readonly string[] | null; readonly extensions: number | null };
type Asking = Pick<EntityManager, 'query'>;

/** What is shown of the tasks `p`, whose standing is `own`; rows and texts hold at the same instant. */
const shownSql = (tasks: string, when: ListedAt, more = ''): string => {
  const held = when.isPast
    ? `t.valid_from <= '${when.holding}'::timestamptz and t.valid_to > '${when.holding}'::timestamptz`
    : `t.valid_to = 'infinity'`;
  return `select ${listColumnsWith('p.own')}, ${dueOrder} as due_order, w.waits, w.extensions ${more}
    from (${tasks}) p
      cross join lateral (select t.shown from read_models.task_texts t
        where t.generation = p.generation and t.task_id = p.task_id and ${held}) t
      left join lateral (select w.waits, w.extensions from ${waitsOfTask(when)}) w on true`;
};

const taskOf =
  (at: Instant) =>
  (row: BoardRow): BoardTask => ({
    ...itemOf(row),
    waits: waitsAt((row.waits ?? []).map(waitFrom), at),
    extensions: row.extensions ?? 0,
  });

const ask = async <Row>(on: Asking, { sql, values }: Statement): Promise<Row[]> =>
  on.query<Row[]>(sql, [...values]);

const boxesOf = async (on: Asking, q: BoardQuery, when: ListedAt): Promise<Boxes> => {
  if (isOfProvince(q) && q.agencies === undefined) return boxesIn(await countProvince(on, when));
  const rows = await ask<{ value: OfficialStatus; tasks: number }>(on, boardBoxesSql(q, when));
  return rows.reduce<Boxes>((boxes, { value, tasks }) => ({ ...boxes, [value]: tasks }), noBoxes);
};

/** The first of the tasks of a figure, in the order of their deadlines, after a place among them. */
const pageSql = (
  { figure, ...q }: BoardQuery & { readonly figure: BoardFigure },
  when: ListedAt,
  limit: number,
  after: Place | null,
): Statement => {
  const rows: BoardRows = boardRows(q, when);
  const tasks = figureRows(figure, rows, when);
  const from =
    after === null
      ? 'true'
      : `(${dueOrder}, p.sort_order) > (${placed(rows, after.due)}::timestamptz, ${placed(rows, after.order)})`;
  const first = `select * from (${tasks}) p where ${from} and $1::timestamptz is not null
    order by ${dueOrder}, p.sort_order limit ${limit}`;
  return {
    sql: `${shownSql(first, when)} order by due_order, p.sort_order`,
    values: rows.asked.values,
  };
};

const countSql = (q: BoardQuery & { readonly figure: BoardFigure }, when: ListedAt): Statement => {
  const rows = boardRows(q, when);
  const sql = `select count(*)::integer as total from (${figureRows(q.figure, rows, when)}) p
    where $1::timestamptz is not null`;
  return { sql, values: rows.asked.values };
};

const late: BoardFigure = { of: 'status', status: 'open-overdue' };

/** Boards from the rows that lists are read from. */
export const createCommitteeBoards = (deps: TaskListDeps): CommitteeBoards => {
  const { dataSource } = deps;
  const whole = <T>(read: (on: EntityManager) => Promise<T>): Promise<T> =>
    dataSource.transaction('REPEATABLE READ', read);

  const boardAt = (q: BoardQuery, when: ListedAt) =>
    whole(async (on) => {
      const months = monthsUntil(when.at);
      const boxes = await boxesOf(on, q, when);
      const cells = await ask<{ agency: string; month: string; due: number; late: number }>(
        on,
        heatSql(q, when, months),
      );
      const waiting = await ask<{ kind: WaitKind; who: string; tasks: number; ms: number }>(
        on,
        waitingSql(q, when),
      );
      const rows = await ask<BoardRow>(on, pageSql({ ...q, figure: late }, when, FIRST, null));
      return {
        at: when.at,
        boxes,
        months,
        heat: cells.map(({ agency, ...cell }): HeatCell => ({ agencyId: agency, ...cell })),
        waiting: waiting.map(({ who, kind, tasks, ms }): WaitingFor => ({
          kind,
          ...awaitedAs(who),
          tasks,
          ms,
        })),
        late: rows.map(taskOf(when.at)),
      };
    });

  const changesAt = async (q: BoardQuery, when: ListedAt, since: Instant) => {
    const rows = boardRows(q, when);
    const numbered = `select p.*, count(*) over (partition by p.change)::integer as n,
      row_number() over (partition by p.change order by ${dueOrder}, p.sort_order) as place
      from (${changedSql(rows, since)}) p`;
    const first = `select * from (${numbered}) p where p.place <= ${FIRST_CHANGES}`;
    const found = await ask<BoardRow & { change: BoardChange; n: number }>(dataSource, {
      sql: `${shownSql(first, when, ', p.change, p.n')} where $1::timestamptz is not null
        order by due_order, p.sort_order`,
      values: rows.asked.values,
    });
    const counts = Object.fromEntries(
      boardChanges.map((change) => [change, found.find((row) => row.change === change)?.n ?? 0]),
    ) as Record<BoardChange, number>;
    const items = boardChanges.flatMap((change) =>
      found.filter((row) => row.change === change).map((row) => ({ ...taskOf(when.at)(row), change })),
    );
    return { since, counts, items };
  };

  const read = (
    q: BoardQuery & { readonly figure: BoardFigure },
    when: ListedAt,
    limit: number,
    after: Place | null,
  ) =>
    whole(async (on) => {
      const [counted] = await ask<{ total: number }>(on, countSql(q, when));
      const rows = await ask<BoardRow>(on, pageSql(q, when, limit + 1, after));
      return { total: counted?.total ?? 0, rows };
    });

  return {
    async board(q) {
      const when = await listedAt(deps, q);
      return isRejection(when) ? when : boardAt(q, when);
    },
    async changes(q, since) {
      const when = await listedAt(deps, q);
      return isRejection(when) ? when : changesAt(q, when, since);
    },
    async tasks({ cursor, limit, ...q }) {
      const start = decodeCursor(cursor);
      if (isRejection(start)) return start;
      const beginning = start ?? (await beginningOf(deps));
      const when =
        start !== null
          ? await listedSince(dataSource, q, start)
          : q.asOf === undefined
            ? knownNow(beginning.at)
            : await listedAt(deps, q);
      if (isRejection(when)) return when;
      let { total, rows } = await read(q, when, limit, start);
      let begun = { at: when.at, known: when.holding };
      if (rows.length > limit && 'fixed' in beginning && q.asOf === undefined) {
        const { asRead, ...fixed } = await beginning.fixed();
        begun = fixed;
        if (!asRead) ({ total, rows } = await read(q, await listedSince(dataSource, q, begun), limit, null));
      }
      const last = rows[limit - 1];
      const place = last && {
        closed: last.closed,
        due: instantOf(last.due) ?? 'infinity',
        order: last.sort_order,
      };
      return {
        at: when.at,
        total,
        items: rows.slice(0, limit).map(taskOf(when.at)),
        nextCursor: rows.length > limit && place ? encodeCursor({ ...begun, ...place }) : null,
      };
    },
  };
};
