import type { EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/state';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Instant } from '#libs/domain/shared/time';
import { columnsOf } from '#libs/read-models/period-row';

/** The newest period of a task. */
interface Newest {
  readonly state: TaskState;
  readonly version: number;
  readonly validFrom: Instant | null;
}

const unknown: Newest = { state: taskDecider.initial, version: 0, validFrom: null };
const category = 'task/';

const newestOf = async (manager: EntityManager, generation: number, taskId: string): Promise<Newest> => {
  const [row] = await manager.query<{ state: TaskState; version: number; valid_from: Date }[]>(
    `select state, version, valid_from from read_models.task_periods
     where generation = $1 and task_id = $2 and valid_to is null`,
    [generation, taskId],
  );
  return row ? { state: row.state, version: row.version, validFrom: row.valid_from.toISOString() } : unknown;
};

const endPeriod = (
  manager: EntityManager,
  generation: number,
  taskId: string,
  at: Instant,
): Promise<unknown> =>
  manager.query(
    `update read_models.task_periods set valid_to = $3
     where generation = $1 and task_id = $2 and valid_to is null`,
    [generation, taskId, at],
  );

/** A period that would begin when the newest one began takes its place: nobody ever saw the older one alone. */
const beginPeriod = async (
  manager: EntityManager,
  generation: number,
  taskId: string,
  { state, version, validFrom }: Newest,
): Promise<void> => {
  if (state.kind === 'unassigned') return;
  const c = columnsOf(state);
  await manager.query(
    `insert into read_models.task_periods (generation, task_id, valid_from, version, state, plan_id, leads,
       coordinators, accepts, monitoring_agency_id, supervisor_id, closed, due, search, sort_order)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (generation, task_id, valid_from) do update set version = excluded.version,
       state = excluded.state, closed = excluded.closed, due = excluded.due, valid_to = null`,
    [
      ...[generation, taskId, validFrom, version, JSON.stringify(state), c.planId, c.leads, c.coordinators],
      ...[c.accepts, c.monitoringAgencyId, c.supervisorId, c.closed, c.due, c.search, c.order],
    ],
  );
};

const evolve = (state: TaskState, { type, data, occurredAt }: StoredEvent): TaskState =>
  taskDecider.evolve(state, { event: { type, data } as TaskEvent, occurredAt });

/**
 * Brings one task's periods up to date; events that are in them already change nothing.
 *
 * @throws READ_MODEL.GAP when an event in between is missing
 */
const follow = async (
  manager: EntityManager,
  generation: number,
  taskId: string,
  events: readonly StoredEvent[],
): Promise<void> => {
  let newest = await newestOf(manager, generation, taskId);
  const fresh = events.filter(({ version }) => version > newest.version);
  for (const [index, event] of fresh.entries()) {
    // A period that lacks an event would be wrong for good.
    if (event.version !== newest.version + 1)
      throw new Error(`READ_MODEL.GAP: ${event.stream} from version ${newest.version} to ${event.version}`);
    const at = event.recordedAt;
    newest = { state: evolve(newest.state, event), version: event.version, validFrom: at };
    // Events of one instant are one period.
    if (fresh[index + 1]?.recordedAt === at) continue;
    await endPeriod(manager, generation, taskId, at);
    await beginPeriod(manager, generation, taskId, newest);
  }
};

/** Events of tasks by task, each in the order of the feed. */
const byTask = (events: readonly StoredEvent[]): Map<string, StoredEvent[]> => {
  const groups = new Map<string, StoredEvent[]>();
  for (const event of events) {
    if (!event.stream.startsWith(category)) continue;
    const taskId = event.stream.slice(category.length);
    groups.set(taskId, [...(groups.get(taskId) ?? []), event]);
  }
  return groups;
};

export const liveGeneration = async (manager: Pick<EntityManager, 'query'>): Promise<number> => {
  const [row] = await manager.query<{ generation: number }[]>(
    `select generation from read_models.live_generations where name = 'task-periods'`,
  );
  if (!row) throw new Error('READ_MODEL.NO_GENERATION');
  return row.generation;
};

const writeInto = async (
  generation: number,
  events: readonly StoredEvent[],
  manager: EntityManager,
): Promise<void> => {
  for (const [taskId, own] of byTask(events)) await follow(manager, generation, taskId, own);
};

/** The name under which the periods follow the feed. */
export const taskPeriodsName = 'task-periods';

/** Keeps the periods of all tasks: a handler of the feed. */
export const createTaskPeriods = () => ({
  name: taskPeriodsName,
  handle: async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> =>
    writeInto(await liveGeneration(manager), events, manager),
});

/** Builds the periods anew beside the live ones, and takes their place. */
export const createTaskPeriodsRebuild = () => ({
  name: taskPeriodsName,
  clear: async (manager: EntityManager): Promise<void> => {
    const next = (await liveGeneration(manager)) + 1;
    await manager.query('delete from read_models.task_periods where generation = $1', [next]);
  },
  handle: async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> =>
    writeInto((await liveGeneration(manager)) + 1, events, manager),
  swap: async (manager: EntityManager): Promise<void> => {
    const live = await liveGeneration(manager);
    await manager.query(
      `update read_models.live_generations set generation = $1 where name = 'task-periods'`,
      [live + 1],
    );
    await manager.query('delete from read_models.task_periods where generation = $1', [live]);
  },
});
