import type { EntityManager } from 'typeorm';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/index';
import type { Past } from '#libs/domain/annex-task/standing/index';
import { kept, pastIn, type KeptPast } from '#libs/read-models/kept-past';
import { periodRow, taskPeriods, taskTexts, textRow } from '#libs/read-models/period-row';
import type { Newest, Period } from '#libs/read-models/periods';
import { spansAfter, storeSpans, type NewSpans } from '#libs/read-models/spans';

/** What a page of the feed has brought for one task. */
export interface Followed {
  readonly taskId: string;
  /** How far it was followed before the page. */
  readonly newest: Newest;
  /** In order, at least one. */
  readonly periods: readonly Period[];
  /** With what the page has brought; null as before. */
  readonly past: Past | null;
  /** The same after each event of it, by version; null where `past` is. */
  readonly pasts: ReadonlyMap<number, Past> | null;
}

/** How far each of the tasks was followed; those that were not are left out. */
export const newestOf = async (
  manager: EntityManager,
  generation: number,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, Newest>> => {
  const rows = await manager.query<
    { task_id: string; state: TaskState; version: number; valid_from: Date; past: KeptPast | null }[]
  >(
    `select s.task_id, s.state, s.version, s.valid_from, s.past from read_models.task_states s
     where s.generation = $1 and s.task_id = any($2)`,
    [generation, taskIds],
  );
  return new Map(
    rows.map(({ task_id, state, version, valid_from, past }) => [
      task_id,
      { state, version, validFrom: valid_from.toISOString(), past: pastIn(past, { state, version }) },
    ]),
  );
};

const keepStates = `
  insert into read_models.task_states (generation, task_id, version, valid_from, state, past)
  select $1, r."taskId", r.version, r."validFrom", r.state, r.past
  from jsonb_to_recordset($2::jsonb)
    as r("taskId" text, version integer, "validFrom" timestamptz, state jsonb, past jsonb)
  on conflict (generation, task_id) do update set version = excluded.version,
    valid_from = excluded.valid_from, state = excluded.state, past = excluded.past`;

const isAssigned = (state: TaskState): state is AssignedTask => state.kind !== 'unassigned';

type RowOf = (task: AssignedTask) => Readonly<Record<string, unknown>>;

/** The spans of what `rowOf` makes of a task. */
const spansOf = ({ taskId, newest, periods }: Followed, rowOf: RowOf): NewSpans => {
  const before = isAssigned(newest.state) ? rowOf(newest.state) : null;
  const points = periods.flatMap(({ state, validFrom: from }) =>
    isAssigned(state) ? [{ from, content: rowOf(state) }] : [],
  );
  const sameInstant = newest.validFrom !== null && newest.validFrom === periods[0]?.validFrom;
  return { id: taskId, spans: spansAfter(before, points), isNew: before === null, sameInstant };
};

/** Writes what a page has brought, of however many tasks, in a fixed number of statements. */
export const storePeriods = async (
  manager: EntityManager,
  generation: number,
  followed: readonly Followed[],
): Promise<void> => {
  if (followed.length === 0) return;
  const all = (rowOf: RowOf) => followed.map((each) => spansOf(each, rowOf));
  await storeSpans(manager, generation, taskPeriods, all(periodRow));
  await storeSpans(manager, generation, taskTexts, all(textRow));
  const states = followed.flatMap(({ taskId, periods, past }) =>
    periods.slice(-1).map(({ state, version, validFrom }) => ({
      taskId,
      version,
      validFrom,
      state,
      past: past && kept(past, version, state),
    })),
  );
  await manager.query(keepStates, [generation, JSON.stringify(states)]);
};
