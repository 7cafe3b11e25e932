import type { EntityManager } from 'typeorm';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';
import { listedState } from '#libs/read-models/listed-state';
import { columnsOf } from '#libs/read-models/period-row';
import type { Newest, Period } from '#libs/read-models/periods';

/** What a page of the feed has brought for one task. */
export interface Followed {
  readonly taskId: string;
  /** When the newest period before the page began. */
  readonly before: Instant | null;
  /** In order, at least one. */
  readonly periods: readonly Period[];
}

/** How far each of the tasks was followed; those that were not are left out. */
export const newestOf = async (
  manager: EntityManager,
  generation: number,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, Newest>> => {
  const rows = await manager.query<
    { task_id: string; state: TaskState; version: number; valid_from: Date }[]
  >(
    `select s.task_id, s.state, s.version, s.valid_from from read_models.task_states s
     where s.generation = $1 and s.task_id = any($2)`,
    [generation, taskIds],
  );
  return new Map(
    rows.map(({ task_id, state, version, valid_from }) => [
      task_id,
      { state, version, validFrom: valid_from.toISOString() },
    ]),
  );
};

/** A statement of its own: a task has one period that has not ended, which the database checks row by row. */
const endPeriods = `
  update read_models.task_periods p set valid_to = r.at
  from jsonb_to_recordset($2::jsonb) as r(task_id text, at timestamptz)
  where p.generation = $1 and p.task_id = r.task_id and p.valid_to is null and p.valid_from < r.at`;

const beginPeriods = `
  insert into read_models.task_periods (generation, task_id, valid_from, valid_to, version, state, plan_id,
    leads, coordinators, accepts, monitoring_agency_id, supervisor_id, closed, due, search, sort_order)
  select $1, r."taskId", r."validFrom", r."validTo", r.version, r.state, r."planId", r.leads, r.coordinators,
    r.accepts, r."monitoringAgencyId", r."supervisorId", r.closed, r.due, r.search, r."order"
  from jsonb_to_recordset($2::jsonb) as r("taskId" text, "validFrom" timestamptz, "validTo" timestamptz,
    version integer, state jsonb, "planId" text, leads text[], coordinators text[], accepts text,
    "monitoringAgencyId" text, "supervisorId" text, closed boolean, due timestamptz, search text, "order" text)
  on conflict (generation, task_id, valid_from) do update set version = excluded.version,
    state = excluded.state, closed = excluded.closed, due = excluded.due, valid_to = excluded.valid_to`;

const keepStates = `
  insert into read_models.task_states (generation, task_id, version, valid_from, state)
  select $1, r."taskId", r.version, r."validFrom", r.state
  from jsonb_to_recordset($2::jsonb) as r("taskId" text, version integer, "validFrom" timestamptz, state jsonb)
  on conflict (generation, task_id) do update set version = excluded.version,
    valid_from = excluded.valid_from, state = excluded.state`;

const rowOf = (taskId: string, { state, version, validFrom, validTo }: Period & { state: AssignedTask }) => ({
  ...{ taskId, version, validFrom, validTo, state: listedState(state) },
  ...columnsOf(state),
});

const isAssigned = (period: Period): period is Period & { state: AssignedTask } =>
  period.state.kind !== 'unassigned';

/** Writes what a page has brought, of however many tasks, in three statements. */
export const storePeriods = async (
  manager: EntityManager,
  generation: number,
  followed: readonly Followed[],
): Promise<void> => {
  const write = (sql: string, rows: readonly object[]) =>
    rows.length === 0 ? null : manager.query(sql, [generation, JSON.stringify(rows)]);
  await write(
    endPeriods,
    followed.flatMap(({ taskId, before, periods }) =>
      before === null ? [] : [{ task_id: taskId, at: periods[0]?.validFrom }],
    ),
  );
  await write(
    beginPeriods,
    followed.flatMap(({ taskId, periods }) => periods.filter(isAssigned).map((each) => rowOf(taskId, each))),
  );
  await write(
    keepStates,
    followed.flatMap(({ taskId, periods }) =>
      periods.slice(-1).map(({ state, version, validFrom }) => ({ taskId, version, validFrom, state })),
    ),
  );
};
