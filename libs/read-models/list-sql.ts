import { goneOn, type ListConditions, type TextConditions } from '#libs/read-models/list-conditions';
import { dueOrder, listOrder, readOrder } from '#libs/read-models/list-order';
import { listColumns } from '#libs/read-models/task-list-item';

/** A statement and its values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const columns = `${listColumns}, ${dueOrder} as due_order`;
const placeColumns = `p.task_id as id, t.shown->>'key' as key, t.shown->>'section' as section,
  t.shown->>'number' as number`;
const allOf = (conditions: readonly string[]): string => ['true', ...conditions].join(' and ');

/** What the parts give, each of them in order already. */
const merged = (parts: readonly string[], limit: string): string =>
  `select * from (${parts.map((part) => `(${part} order by ${listOrder} ${limit})`).join(' union all ')}) read
   order by ${readOrder} ${limit}`;

const limited = (list: ListConditions, limit: number, sqlOf: (limit: string) => string): Statement => ({
  sql: sqlOf(`limit $${list.values.length + 1}`),
  values: [...list.values, limit],
});

/**
 * The text of a period `p`, by its key. The offset keeps the database from looking words up among all texts, and from
 * holding all texts against all periods where it does not know yet how many there are.
 */
const textOf = ({ textsHeld }: ListConditions): string =>
  `(select * from read_models.task_texts t where t.task_id = p.task_id and ${textsHeld} offset 0) t`;

/** The rows of tasks that have gone on by themselves since they were recorded, with their texts. */
const goneOnIn = (selected: string, list: ListConditions): string =>
  `select ${selected} from ${goneOn(list.heldBefore, '$1')} cross join lateral ${textOf(list)}
   where ${list.readable} and ${list.asked} and ${allOf(list.words)}`;

/** The rows of tasks that the caller gave away, with their texts, as of then. */
const handedOverIn = (selected: string, { handedOver, asked, words }: ListConditions): readonly string[] =>
  handedOver === null
    ? []
    : [
        `select ${selected} from ${handedOver} join read_models.task_texts t
         on t.generation = p.generation and t.task_id = p.task_id
           and t.valid_from <= p.valid_from and t.valid_to > p.valid_from
         where ${asked} and ${allOf(words)}`,
      ];

/** The rows of tasks of which something was recorded late: few, and with their texts. */
const corrected = (
  selected: string,
  { corrected: held, readable, asked, words }: ListConditions,
): readonly string[] =>
  held === null
    ? []
    : [
        `select ${selected} from read_models.corrected_periods p
         cross join lateral (select p.shown, p.search, p.agencies) t
         where ${held} and ${readable} and ${asked} and ${allOf(words)}`,
      ];

/** The first rows of a list, read in its parts. */
export const pageSql = (list: ListConditions, parts: readonly string[], limit: number): Statement =>
  limited(list, limit, (first) =>
    merged(
      parts
        .map(
          (part) => `select ${columns}
          from read_models.task_periods p join read_models.task_texts t on t.task_id = p.task_id
          where ${list.held} and ${list.readable} and ${list.asked} and ${list.textsHeld} and ${allOf(list.words)} and ${part}`,
        )
        .concat(goneOnIn(columns, list), handedOverIn(columns, list), corrected(columns, list)),
      first,
    ),
  );

/** Every row of a list, in no order: the tasks, and where each stands in its plan. */
export const placesSql = (list: ListConditions): Statement => {
  const lasting = `select ${placeColumns}
    from read_models.task_periods p cross join lateral ${textOf(list)}
    where ${list.held} and ${list.readable} and ${list.asked} and ${allOf(list.words)}`;
  // Not every list asks for the instant, and the database wants to know the type of each value.
  const all = [
    lasting,
    goneOnIn(placeColumns, list),
    ...handedOverIn(placeColumns, list),
    ...corrected(placeColumns, list),
  ];
  const sql = `select * from (${all.join(' union all ')}) read
    where $1::timestamptz is not null`;
  return { sql, values: list.values };
};

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
    parts
      .map(
        (part) =>
          `read_models.task_periods p where ${list.held} and ${list.readable} and ${list.asked} and ${part}`,
      )
      .concat(`${goneOn(list.heldBefore, '$1')} where ${list.readable} and ${list.asked}`)
      .map((rows) => `select p.*, ${dueOrder} as due_order from ${rows}`),
    `limit ${tasks}`,
  );
  return limited(
    list,
    limit,
    (page) => `select ${listColumns}
      from (${first}) p cross join lateral ${textOf(list)}
      where ${allOf(list.words)} order by p.closed, p.due_order, p.sort_order ${page}`,
  );
};

/** So many pages of texts are looked at for a sample: some hundred texts. */
const PAGES = 50;
const sampled = `least(1, ${PAGES}.0 * current_setting('block_size')::integer
  / greatest(1, pg_relation_size('read_models.task_texts')))`;

/** What of all tasks a sample has which of the words, always the same as long as nothing is written. */
export const sampleSql = ({ textsHeld, words, values }: TextConditions): Statement => ({
  sql: `select array[${words.join(', ')}] as has, count(*)::integer as tasks, ${sampled}::float8 as share
    from read_models.task_texts t tablesample system (100 * ${sampled}) repeatable (0)
    where ${textsHeld} group by 1`,
  values,
});

/**
 * The first rows of a search for what few tasks say: those that the index of words brings, put in order.
 *
 * @param lookedUp places of the words that are looked up, rather than looked for in what the others bring
 */
export const foundSql = (list: ListConditions, limit: number, lookedUp: readonly number[]): Statement =>
  limited(
    list,
    limit,
    (first) => `with found as materialized (
        select t.task_id, t.shown from read_models.task_texts t where ${list.textsHeld} and ${allOf(
          // No index answers what is said to be true.
          list.words.map((word, place) => (lookedUp.includes(place) ? word : `(${word}) is true`)),
        )}
      )
      ${merged(
        [
          `select ${columns} from found t join read_models.task_periods p on p.task_id = t.task_id
           where ${list.held} and ${list.readable} and ${list.asked}`,
          `select ${columns} from found t join ${goneOn(list.heldBefore, '$1')} on p.task_id = t.task_id
           where ${list.readable} and ${list.asked}`,
        ],
        first,
      )}`,
  );
