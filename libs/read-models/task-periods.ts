import type { EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { followAgencyNames } from '#libs/read-models/agency-names';
import { liveGenerationSql, taskPeriodsName } from '#libs/read-models/listed-at';
import { storeCorrections, type FollowedTo } from '#libs/read-models/correction-store';
import { isLate } from '#libs/read-models/corrections';
import { newestOf, storePeriods, type Followed } from '#libs/read-models/period-store';
import { nothing, periodsAfter } from '#libs/read-models/periods';

const category = 'task/';

/** Events of tasks by task, each in the order of the feed. */
const byTask = (events: readonly StoredEvent[]): Map<string, StoredEvent[]> => {
  const groups = new Map<string, StoredEvent[]>();
  for (const event of events) {
    if (!event.stream.startsWith(category)) continue;
    const taskId = event.stream.slice(category.length);
    const own = groups.get(taskId);
    if (own) own.push(event);
    else groups.set(taskId, [event]);
  }
  return groups;
};

export const liveGeneration = async (manager: Pick<EntityManager, 'query'>): Promise<number> => {
  const [row] = await manager.query<{ generation: number }[]>(liveGenerationSql);
  if (!row) throw new Error('READ_MODEL.NO_GENERATION');
  return row.generation;
};

const followedTo =
  (events: ReadonlyMap<string, readonly StoredEvent[]>) =>
  ({ taskId, periods }: Followed): FollowedTo => ({
    taskId,
    version: periods.at(-1)?.version ?? 0,
    hasLate: (events.get(taskId) ?? []).some(isLate),
  });

/** @throws READ_MODEL.GAP, see `periodsAfter` */
const writeInto = async (
  generation: number,
  events: readonly StoredEvent[],
  manager: EntityManager,
): Promise<void> => {
  await followAgencyNames(manager, generation, events);
  const tasks = byTask(events);
  if (tasks.size === 0) return;
  const known = await newestOf(manager, generation, [...tasks.keys()]);
  const followed = [...tasks].map(([taskId, own]) => {
    const newest = known.get(taskId) ?? nothing;
    return { taskId, newest, periods: periodsAfter(newest, own) };
  });
  const fresh = followed.filter(({ periods }) => periods.length > 0);
  await storePeriods(manager, generation, fresh);
  await storeCorrections(manager, generation, fresh.map(followedTo(tasks)));
};

const tables = [
  'task_periods',
  'task_texts',
  'agency_names',
  'task_states',
  'corrected_periods',
  'dashboard_points',
];

const removeGeneration = async (manager: EntityManager, generation: number): Promise<void> => {
  for (const table of tables)
    await manager.query(`delete from read_models.${table} where generation = $1`, [generation]);
};

/** Keeps the periods of all tasks: a handler of the feed. */
export const createTaskPeriods = () => ({
  name: taskPeriodsName,
  handle: async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> =>
    writeInto(await liveGeneration(manager), events, manager),
});

/** Builds the periods anew beside the live ones, and takes their place. */
export const createTaskPeriodsRebuild = () => ({
  name: taskPeriodsName,
  clear: async (manager: EntityManager): Promise<void> =>
    removeGeneration(manager, (await liveGeneration(manager)) + 1),
  handle: async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> =>
    writeInto((await liveGeneration(manager)) + 1, events, manager),
  swap: async (manager: EntityManager): Promise<void> => {
    const live = await liveGeneration(manager);
    await manager.query('update read_models.live_generations set generation = $1 where name = $2', [
      live + 1,
      taskPeriodsName,
    ]);
    await removeGeneration(manager, live);
  },
});
