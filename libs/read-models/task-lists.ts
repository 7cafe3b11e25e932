import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { ListedPlace, TaskListQuery, TaskLists } from '#libs/application/ports/task-lists';
import { isRejection } from '#libs/domain/shared/rejection';
import { decodeCursor, encodeCursor, type Place } from '#libs/read-models/cursor';
import { conditionsOf } from '#libs/read-models/list-conditions';
import { isNarrow, partsOf } from '#libs/read-models/list-order';
import { firstFoundSql, foundSql, pageSql, placesSql, type Statement } from '#libs/read-models/list-sql';
import { listedAt, taskPeriodsName, type ListedAt } from '#libs/read-models/listed-at';
import { searchedWords } from '#libs/read-models/search';
import { instantOf, itemOf, underNames, type ListRow } from '#libs/read-models/task-list-item';

const placeOf = ({ closed, due, sort_order: order }: ListRow): Place => ({
  ...{ closed, due: instantOf(due) ?? 'infinity', order },
});

/** So many tasks are looked at one by one for words, before the words are looked up. */
const [A_FEW, MANY] = [400, 2_000];

export interface TaskListDeps {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}

/**
 * Lists from validity-period rows. They follow the ledger within a moment; a list as of a past instant
 * answers only what can no longer change.
 */
export const createTaskLists = (deps: TaskListDeps): TaskLists => {
  const { dataSource, ledger } = deps;
  const read = <R>({ sql, values }: Statement) => dataSource.query<R[]>(sql, [...values]);

  const readRows = async (q: TaskListQuery, when: ListedAt, after: Place | null): Promise<ListRow[]> => {
    const words = await searchedWords(dataSource, q.q, when);
    const list = conditionsOf(q, when, words, after);
    // One more than is asked for shows that there is another page.
    if (words.length === 0 || isNarrow(q) || when.knownBy !== null)
      return read<ListRow>(pageSql(list, partsOf(q, when), q.limit + 1));
    const first = (tasks: number) => read<ListRow>(firstFoundSql(list, partsOf(q, when), q.limit + 1, tasks));
    const some = await first(A_FEW);
    // Where they are that frequent, a page is full before long.
    const more = some.length <= q.limit && some.length * (MANY / A_FEW) > q.limit ? await first(MANY) : some;
    return more.length > q.limit ? more : read(foundSql(list, q.limit + 1));
  };

  return {
    watermark: () => ledger.handledUntil(taskPeriodsName),
    async query(q) {
      const when = await listedAt(deps, q);
      if (isRejection(when)) return when;
      const start = decodeCursor(q.cursor);
      if (isRejection(start)) return start;
      const rows = await readRows(q, when, start);
      const shown = rows.slice(0, q.limit);
      const last = shown.at(-1);
      const nextCursor = rows.length > q.limit && last ? encodeCursor(placeOf(last)) : null;
      return { items: shown.map((row) => underNames(itemOf(row), q.heirs)), nextCursor };
    },
    async places(q) {
      const when = await listedAt(deps, q);
      if (isRejection(when)) return when;
      const words = await searchedWords(dataSource, q.q, when);
      return read<ListedPlace>(placesSql(conditionsOf(q, when, words, null)));
    },
  };
};
