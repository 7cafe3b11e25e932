import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import type { TaskListItem, TaskListQuery, TaskLists } from '#libs/application/ports/task-lists';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { mayRead } from '#libs/domain/permissions/permissions';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { decodeCursor, encodeCursor, type Place } from '#libs/read-models/cursor';
import { conditionsOf } from '#libs/read-models/list-conditions';
import { itemOf } from '#libs/read-models/task-list-item';
import { taskPeriodsName } from '#libs/read-models/task-periods';

interface Row {
  sort_order: string;
  closed: boolean;
  due: string;
  state: AssignedTask;
}

/** Rows read at once; status depends on the instant, so it is decided here and not in the database. */
const batchSize = 200;

const matches = (item: TaskListItem, { status, stage }: TaskListQuery): boolean =>
  (status === undefined || item.status === status) && (stage === undefined || item.stage === stage);

/**
 * Lists from validity-period rows. They follow the ledger within a moment; a list as of a past instant
 * answers only what can no longer change.
 */
export const createTaskLists = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}): TaskLists => {
  const { dataSource, ledger, clock } = deps;
  const watermark = (wanted?: Instant): Promise<Instant | null> =>
    ledger.handledUntil(taskPeriodsName, wanted);

  const refuseUnsettled = async (at: Instant): Promise<Rejection | null> => {
    const settled = await watermark(at);
    return settled !== null && at <= settled ? null : reject('ASOF.NOT_YET', { watermark: settled });
  };

  const readRows = (q: TaskListQuery, at: Instant | null, after: Place | null): Promise<Row[]> => {
    const { sql, values } = conditionsOf(q, at, after);
    return dataSource.query<Row[]>(
      `select sort_order, closed, state,
         coalesce(to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'infinity') as due
       from read_models.task_periods where ${sql}
       order by closed, coalesce(due, 'infinity'), sort_order limit ${batchSize}`,
      values,
    );
  };

  return {
    watermark: () => watermark(),
    async query(q) {
      const past = q.asOf === undefined ? null : fromMs(toMs(q.asOf));
      const refused = past === null ? null : await refuseUnsettled(past);
      if (refused) return refused;
      const start = decodeCursor(q.cursor);
      if (isRejection(start)) return start;
      const at = past ?? (await clock.now());
      const items: TaskListItem[] = [];
      let after = start;
      let last: Place | null = null;
      for (;;) {
        const rows = await readRows(q, past, after);
        for (const row of rows) {
          after = { closed: row.closed, due: row.due, order: row.sort_order };
          if (!mayRead(row.state, q.caller)) continue;
          const item = itemOf(row.state, at);
          if (!matches(item, q)) continue;
          // Only a task that no longer fits shows that there is another page.
          if (items.length === q.limit) return { items, nextCursor: last && encodeCursor(last) };
          items.push(item);
          last = after;
        }
        if (rows.length < batchSize) return { items, nextCursor: null };
      }
    },
  };
};
