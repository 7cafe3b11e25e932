import type { DataSource } from 'typeorm';
import type { TaskRails } from '#libs/application/ports/task-rails';
import type { Worklist, WorklistItem, WorklistQuery } from '#libs/application/ports/worklist';
import type { KnownTask } from '#libs/application/task-service';
import { askedIn, expectedAs, expectedOf } from '#libs/domain/annex-task/offers/index';
import { taskAt } from '#libs/domain/annex-task/passing-time';
import { authorityOf } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { aheadOf } from '#libs/read-models/ahead-of';
import { liveOf } from '#libs/read-models/generations';
import { openTasksOf, type OpenTasksDeps } from '#libs/read-models/open-tasks';
import { listedTask } from '#libs/read-models/task-list-item';
import { decodePlace, encodePlace, isAfter, type WorklistPlace } from '#libs/read-models/worklist-cursor';
import { worklistName, worklistPlace, type WorklistDeps } from '#libs/read-models/worklist-model';

/** The first rows of each name are in order already, so that no more of them is read than a page needs. */
const candidates = `
  select r.task_id, r.due, r.sort_order from unnest($2::text[]) as name cross join lateral (
    select w.task_id, w.due, w.sort_order from read_models.worklist_rows w
    where w.generation = (select generation from read_models.live_generations where name = '${worklistName}')
      and w.who = name collate "C" and w.shows_from <= $1 and w.shows_until > $1
      and (w.due, w.sort_order) > ($3::timestamptz, $4)
    order by w.due, w.sort_order limit $5
  ) r group by 1, 2, 3 order by r.due, r.sort_order limit $5`;

interface CandidateRow {
  readonly task_id: string;
  /** Infinite without a deadline. */
  readonly due: Date | number;
  readonly sort_order: string;
}

/** Before whatever stands in a list. */
const beginning: WorklistPlace = { due: '-infinity', order: '' };

const placeOf = ({ due, sort_order: order }: CandidateRow): WorklistPlace => ({
  due: due instanceof Date ? due.toISOString() : 'infinity',
  order,
});

/** A task of the list, and where it stands in it. */
interface Found {
  readonly place: WorklistPlace;
  readonly item: WorklistItem;
  readonly known: KnownTask;
}

/** Tasks that are unpacked at once. */
const AT_ONCE = 100;

/**
 * Work lists from rows that say in which tasks something may be expected of whom. What it is the domain says of the tasks
 * of one page, as they stand now; so a row that is behind shows nothing wrong, and a delegation counts as long as it
 * holds. Tasks whose events the rows have not followed yet are asked in any case.
 */
export const createWorklist = (
  deps: WorklistDeps & {
    readonly dataSource: DataSource;
    readonly untilBuilt: OpenTasksDeps;
    readonly rails: TaskRails;
  },
): Worklist => {
  const { dataSource, tasks, clock, rails } = deps;

  /** Those of the tasks in which something is expected of the caller. */
  const expecting = async (
    ids: readonly string[],
    { caller, mandates }: WorklistQuery,
    now: Instant,
  ): Promise<readonly Found[]> => {
    const found: Found[] = [];
    const agencyOf = (onBehalfOf: string | undefined): string | null =>
      (onBehalfOf === undefined ? caller : mandates.find((one) => authorityOf(one) === onBehalfOf))
        ?.agencyId ?? null;
    for (let from = 0; from < ids.length; from += AT_ONCE)
      for (const known of (await tasks.many(ids.slice(from, from + AT_ONCE))).values()) {
        const task = taskAt(known.state, now);
        if (task.kind !== 'open') continue;
        const expected = expectedOf(task, await tasks.contextFor(task, caller, now), mandates).map(
          (action) => ({ ...action, asked: askedIn(task, action, agencyOf(action.onBehalfOf)) }),
        );
        if (expected.length > 0)
          found.push({ place: worklistPlace(task), item: { ...listedTask(task, now), expected }, known });
      }
    return found;
  };

  /** So many tasks by the rows, more where fewer are expected than the rows say; `asked` ones were asked already. */
  const byRows = async (
    q: WorklistQuery,
    after: WorklistPlace,
    asked: ReadonlySet<string>,
    now: Instant,
  ): Promise<readonly Found[]> => {
    const names = [...new Set([q.caller, ...q.mandates].flatMap(expectedAs))];
    const found: Found[] = [];
    const wanted = q.limit + 1;
    for (let place = after; found.length < wanted;) {
      const values = [now, names, place.due, place.order, wanted];
      const rows = await dataSource.query<CandidateRow[]>(candidates, values);
      const ids = rows.flatMap(({ task_id }) => (asked.has(task_id) ? [] : [task_id]));
      found.push(...(await expecting(ids, q, now)));
      const last = rows.at(-1);
      if (last === undefined || rows.length < wanted) break;
      place = placeOf(last);
    }
    return found;
  };

  const all = async (q: WorklistQuery, after: WorklistPlace, now: Instant): Promise<readonly Found[]> => {
    if ((await liveOf(dataSource, { name: worklistName })) === null)
      return expecting(await openTasksOf(deps.untilBuilt, [q.caller, ...q.mandates]), q, now);
    const { userId } = q.caller;
    const ahead = await aheadOf(dataSource, { follower: worklistName, category: 'task', userId });
    const asked = await expecting(ahead, q, now);
    return [...asked, ...(await byRows(q, after, new Set(ahead), now))];
  };

  const withDrawn = async (shown: readonly Found[], now: Instant): Promise<readonly WorklistItem[]> => {
    const drawn = await rails.of(new Map(shown.map(({ item, known }) => [item.id, known])), now);
    return shown.map(({ item }) => {
      const own = drawn.get(item.id);
      return own === undefined ? item : { ...item, drawn: own };
    });
  };

  return {
    async query(q) {
      const after = q.cursor === undefined ? beginning : decodePlace(q.cursor);
      if (isRejection(after)) return after;
      const now = await clock.now();
      const found = (await all(q, after, now))
        .filter(({ place }) => isAfter(place, after))
        .sort((a, b) => (isAfter(a.place, b.place) ? 1 : -1));
      const shown = found.slice(0, q.limit);
      const last = shown.at(-1);
      return {
        items: q.isDrawn === true ? await withDrawn(shown, now) : shown.map(({ item }) => item),
        nextCursor: found.length > q.limit && last ? encodePlace(last.place) : null,
      };
    },
  };
};
