import type { ListConditions } from '#libs/read-models/list-conditions';
import { dueOrder, listOrder, readOrder } from '#libs/read-models/list-order';
import { listColumns } from '#libs/read-models/task-list-item';

/** A statement and its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const columns = `${listColumns}, ${dueOrder} as due_order`;

/** What the parts give, each of them in order already. */
const merged = (parts: readonly string[], limit: string): string =>
  `select * from (${parts.map((part) => `(${part} order by ${listOrder} ${limit})`).join(' union all ')}) read
   order by ${readOrder} ${limit}`;

const limited = (list: ListConditions, limit: number, sqlOf: (limit: string) => string): Statement => ({
  sql: sqlOf(`limit $${list.values.length + 1}`),
  values: [...list.values, limit],
});

/** The rows of tasks of which something was recorded late: few, and with their texts. */
const corrected = ({ corrected: held, asked, words }: ListConditions): readonly string[] =>
  held === null
    ? []
    : [
        `select ${columns} from read_models.corrected_periods p
         cross join lateral (select p.shown, p.search, p.agencies) t
         where ${held} and ${asked} and ${words}`,
      ];

/** The first rows of a list, read in its parts. */
export const pageSql = (list: ListConditions, parts: readonly string[], limit: number): Statement =>
  limited(list, limit, (first) =>
    merged(
      parts
        .map(
          (part) => `select ${columns}
          from read_models.task_periods p join read_models.task_texts t on t.task_id = p.task_id
          where ${list.held} and ${list.asked} and ${list.textsHeld} and ${list.words} and ${part}`,
        )
        .concat(corrected(list)),
      first,
    ),
  );

/**
 * The first rows of a search among the first tasks of the list that it is in: what many tasks say is soon found there,
 * whereas the index of words would bring all of them.
 */
export const firstFoundSql = (
  list: ListConditions,
  parts: readonly string[],
  limit: number,
  tasks: number,
): Statement => {
  const first = merged(
    parts.map(
      (part) => `select p.*, ${dueOrder} as due_order from read_models.task_periods p
        where ${list.held} and ${list.asked} and ${part}`,
    ),
    `limit ${tasks}`,
  );
  return limited(
    list,
    limit,
    // The offset keeps the database from looking the words up after all.
    (page) => `select ${listColumns}
      from (${first}) p cross join lateral (
        select * from read_models.task_texts t where t.task_id = p.task_id and ${list.textsHeld} offset 0
      ) t
      where ${list.words} order by p.closed, p.due_order, p.sort_order ${page}`,
  );
};

/** The first rows of a search for what few tasks say: those that the index of words brings, put in order. */
export const foundSql = (list: ListConditions, limit: number): Statement =>
  limited(
    list,
    limit,
    (first) => `with found as materialized (
        select t.task_id, t.shown from read_models.task_texts t where ${list.textsHeld} and ${list.words}
      )
      select ${listColumns} from found t join read_models.task_periods p on p.task_id = t.task_id
      where ${list.held} and ${list.asked} order by ${listOrder} ${first}`,
  );
