import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { ListedPlace, TaskListQuery, TaskLists } from '#libs/application/ports/task-lists';
import { isRejection } from '#libs/domain/shared/rejection';
import { decodeCursor, encodeCursor, type Place } from '#libs/read-models/cursor';
import { beginningOf, type Begun } from '#libs/read-models/list-beginning';
import { conditionsOf, textsWith } from '#libs/read-models/list-conditions';
import { isNarrow, partsOf } from '#libs/read-models/list-order';
import {
  firstFoundSql,
  foundSql,
  pageSql,
  placesSql,
  sampleSql,
  type Statement,
} from '#libs/read-models/list-sql';
import { knownNow, listedAt, listedSince, type ListedAt } from '#libs/read-models/listed-at';
import { hasTrigram, searchedWords, type SearchedWord } from '#libs/read-models/search';
import { searchWay, type SearchWay, type WordsTogether } from '#libs/read-models/search-way';
import { instantOf, itemOf, underNames, type ListRow } from '#libs/read-models/task-list-item';

const placeOf = ({ at, known }: Begun, { closed, due, sort_order: order }: ListRow): Place => ({
  at,
  known,
  closed,
  due: instantOf(due) ?? 'infinity',
  order,
});

const isPresent = ({ asOf, asOfOccurred }: TaskListQuery): boolean =>
  asOf === undefined && asOfOccurred === undefined;

/** The tasks of a page, of which one row more than is asked for was read: it shows that there is another page. */
const pageOf = (q: TaskListQuery, rows: readonly ListRow[], begun: Begun) => {
  const shown = rows.slice(0, q.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => underNames(itemOf(row), q.heirs)),
    nextCursor: rows.length > q.limit && last ? encodeCursor(placeOf(begun, last)) : null,
  };
};

export interface TaskListDeps {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}

/**
 * Lists from validity-period rows. They follow the ledger within a moment; a list as of a past instant
 * answers only what can no longer change. All pages of a list are as of when its first one was read, so that
 * what moves meanwhile is neither left out nor repeated.
 */
export const createTaskLists = (deps: TaskListDeps): TaskLists => {
  const { dataSource } = deps;
  const read = <Row>({ sql, values }: Statement) => dataSource.query<Row[]>(sql, [...values]);

  const wayOf = async (words: readonly SearchedWord[], when: ListedAt, rows: number): Promise<SearchWay> => {
    const groups = await read<WordsTogether & { share: number }>(sampleSql(textsWith(words, when)));
    return searchWay({ share: groups[0]?.share ?? 1, groups }, words.map(hasTrigram), rows);
  };

  const readRows = async (q: TaskListQuery, when: ListedAt, after: Place | null): Promise<ListRow[]> => {
    const words = await searchedWords(dataSource, q.q, when);
    const list = conditionsOf(q, when, words, after);
    const rows = q.limit + 1;
    if (words.length === 0 || isNarrow(q) || when.knownBy !== null)
      return read(pageSql(list, partsOf(q, when), rows));
    const { walked, lookedUp } = await wayOf(words, when, rows);
    const first =
      walked === 0 ? [] : await read<ListRow>(firstFoundSql(list, partsOf(q, when), rows, walked));
    return first.length === rows ? first : read(foundSql(list, rows, lookedUp));
  };

  return {
    async query(q) {
      const start = decodeCursor(q.cursor);
      if (isRejection(start)) return start;
      if (start !== null) {
        const when = await listedSince(dataSource, q, start);
        return pageOf(q, await readRows(q, when, start), start);
      }
      const beginning = await beginningOf(deps);
      const when = isPresent(q) ? knownNow(beginning.at) : await listedAt(deps, q);
      if (isRejection(when)) return when;
      const rows = await readRows(q, when, null);
      // What was known at a past instant does not move.
      if (rows.length <= q.limit || q.asOf !== undefined)
        return pageOf(q, rows, { at: beginning.at, known: beginning.at });
      const begun = await beginning.fixed();
      const asBegun = begun.asRead ? rows : await readRows(q, await listedSince(dataSource, q, begun), null);
      return pageOf(q, asBegun, begun);
    },
    async places(q) {
      const when = await listedAt(deps, q);
      if (isRejection(when)) return when;
      const words = await searchedWords(dataSource, q.q, when);
      return read<ListedPlace>(placesSql(conditionsOf(q, when, words, null)));
    },
  };
};
