import { setImmediate as others } from 'node:timers/promises';
import type { Clock } from '#libs/application/ports/clock';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskService } from '#libs/application/task-service';
import type { AssignedTask, TaskContext } from '#libs/domain/annex-task/kernel/index';
import { expectedOfWhom } from '#libs/domain/annex-task/offers/index';
import { datesInFocus } from '#libs/domain/annex-task/standing/index';
import { goesOnAs } from '#libs/domain/annex-task/passing-time';
import type { Instant } from '#libs/domain/shared/time';
import type { ReadModel } from '#libs/read-models/generations';
import { orderOf } from '#libs/read-models/period-row';

export const worklistName = 'worklist';

export interface WorklistDeps {
  readonly tasks: Pick<TaskService, 'many' | 'contextFor'>;
  readonly clock: Clock;
}

/** Where a task stands in a work list; due `infinity` without a deadline. */
export const worklistPlace = (task: AssignedTask): { readonly due: string; readonly order: string } => ({
  due: datesInFocus(task).approvedDeadline ?? 'infinity',
  order: orderOf(task.assignment),
});

/** A task as it stands in a time in which nothing happens. */
interface Course {
  readonly task: AssignedTask;
  readonly from: string;
  readonly until: string;
  /** An instant in it. */
  readonly at: Instant;
}

/** The end of a suspension changes what is expected, whether or not that is recorded. */
const coursesOf = (task: AssignedTask, now: Instant): readonly Course[] => {
  const goesOn = goesOnAs(task);
  if (goesOn === null) return [{ task, from: '-infinity', until: 'infinity', at: now }];
  const before = { task, from: '-infinity', until: goesOn.at, at: now };
  const after = { task: goesOn.task, from: goesOn.at, until: 'infinity', at: goesOn.at };
  return now < goesOn.at ? [before, after] : [after];
};

/** The rows of an open task, by the domain's own answer to whom something is expected of. */
const rowsOf = (task: AssignedTask, context: TaskContext): readonly object[] =>
  coursesOf(task, context.now).flatMap(({ task: then, from, until, at }) =>
    then.kind !== 'open'
      ? []
      : expectedOfWhom(then, { ...context, now: at }).map((who) => ({
          task_id: then.assignment.taskId,
          who,
          shows_from: from,
          shows_until: until,
          ...worklistPlace(then),
        })),
  );

const store = `
  with r as (
    select * from jsonb_to_recordset($2::jsonb) as r(task_id text, who text, shows_from timestamptz,
      shows_until timestamptz, due timestamptz, "order" text)
  ), gone as (
    delete from read_models.worklist_rows w where generation = $1 and task_id = any($3)
      and not exists (select from r where (r.task_id, r.who, r.shows_from) = (w.task_id, w.who collate "default", w.shows_from))
  )
  insert into read_models.worklist_rows as w
    (generation, task_id, who, shows_from, shows_until, due, sort_order)
  select $1, task_id, who, shows_from, shows_until, due, "order" from r
  on conflict (generation, task_id, who, shows_from) do update
    set shows_until = excluded.shows_until, due = excluded.due, sort_order = excluded.sort_order
    where (w.shows_until, w.due, w.sort_order) is distinct from
      (excluded.shows_until, excluded.due, excluded.sort_order)`;

const category = 'task/';

/** Rows of all tasks that events are about, and which these are: as tasks stand now, with at least those events. */
interface Prepared {
  readonly ids: readonly string[];
  readonly rows: readonly object[];
}

const prepared = async (
  { tasks, clock }: WorklistDeps,
  events: readonly StoredEvent[],
): Promise<Prepared> => {
  const streams = new Set(events.flatMap(({ stream }) => (stream.startsWith(category) ? [stream] : [])));
  const ids = [...streams].map((stream) => stream.slice(category.length));
  if (ids.length === 0) return { ids, rows: [] };
  const [found, now] = [await tasks.many(ids), await clock.now()];
  const rows: object[] = [];
  for (const { state } of found.values())
    if (state.kind === 'open') {
      const context = await tasks.contextFor(state, { kind: 'process' }, now);
      rows.push(...rowsOf(state, context));
      // One of a hundred units takes a tenth of a second; others have their turn.
      await others();
    }
  return { ids, rows };
};

/**
 * As whom something is expected in which task. It is worked out of tasks as they stand, once for all events of a page, and
 * by the domain alone.
 */
export const worklistModel = (deps: WorklistDeps): ReadModel => {
  const known = new WeakMap<readonly StoredEvent[], Prepared>();
  return {
    name: worklistName,
    version: 1,
    tables: ['worklist_rows'],
    async prepare(events) {
      known.set(events, await prepared(deps, events));
    },
    async write(generation, events, manager) {
      const { ids, rows } = known.get(events) ?? (await prepared(deps, events));
      if (ids.length > 0) await manager.query(store, [generation, JSON.stringify(rows), ids]);
    },
  };
};
