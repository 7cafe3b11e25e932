import type { EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { followAgencyNames } from '#libs/read-models/agency-names';
import { follow, rebuildOf, type ReadModel } from '#libs/read-models/generations';
import { taskPeriodsName } from '#libs/read-models/listed-at';
import { storeCorrections, type FollowedTo } from '#libs/read-models/correction-store';
import { isLate } from '#libs/read-models/corrections';
import { pastOfAll, pastsAfterEach } from '#libs/read-models/kept-past';
import { storeOutlines } from '#libs/read-models/outline-store';
import { newestOf, storePeriods, type Followed } from '#libs/read-models/period-store';
import { nothing, periodsAfter, type Newest } from '#libs/read-models/periods';
import { storeWaits } from '#libs/read-models/wait-rows';
import { wholeHistories } from '#libs/read-models/whole-histories';

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

/** Null where all events have to tell it anew, and where it was not kept. */
const followPasts = ({ version: to, past }: Newest, events: readonly StoredEvent[]) => {
  const fresh = events.filter(({ version }) => version > to);
  const pasts = pastsAfterEach(past, fresh);
  return { pasts, past: pasts && (pasts.get(fresh.at(-1)?.version ?? to) ?? past) };
};

/** By all events up to those of each period. */
const pastsByAll = ({ periods }: Followed, history: readonly StoredEvent[]) => {
  const pasts = new Map(
    periods.map(({ version }) => [version, pastOfAll(history.filter((event) => event.version <= version))]),
  );
  return { pasts, past: pasts.get(periods.at(-1)?.version ?? 0) ?? null };
};

/** Of tasks of which something has happened before what was recorded earlier, the past is told anew by all events. */
const withPasts = async (
  manager: EntityManager,
  followed: readonly Followed[],
): Promise<readonly Followed[]> => {
  const lost = followed.filter(({ newest, past }) => newest.past !== null && past === null);
  const histories = await wholeHistories(
    manager,
    lost.map(({ taskId, periods }) => ({ taskId, version: periods.at(-1)?.version ?? 0 })),
  );
  return followed.map((each) => {
    const history = lost.includes(each) ? histories.get(each.taskId) : undefined;
    return history ? { ...each, ...pastsByAll(each, history) } : each;
  });
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
  await storeOutlines(manager, generation, events);
  const tasks = byTask(events);
  if (tasks.size === 0) return;
  const known = await newestOf(manager, generation, [...tasks.keys()]);
  const followed = [...tasks].map(([taskId, own]) => {
    const newest = known.get(taskId) ?? nothing;
    return { taskId, newest, periods: periodsAfter(newest, own), ...followPasts(newest, own) };
  });
  const fresh = await withPasts(
    manager,
    followed.filter(({ periods }) => periods.length > 0),
  );
  await storePeriods(manager, generation, fresh);
  await storeWaits(manager, generation, fresh);
  await storeCorrections(manager, generation, fresh.map(followedTo(tasks)));
};

/** What lists, searches and dashboards are read from: the periods of all tasks, and what is said of plans. */
export const taskPeriodsModel: ReadModel = {
  name: taskPeriodsName,
  version: 4,
  tables: [
    'task_periods',
    'task_texts',
    'agency_names',
    'task_states',
    'corrected_periods',
    'dashboard_points',
    'plan_outlines',
    'task_waits',
  ],
  write: writeInto,
};

/** Keeps the periods of all tasks: a handler of the feed. */
export const createTaskPeriods = () => follow(taskPeriodsModel);

/** Builds the periods anew beside the live ones, and takes their place. */
export const createTaskPeriodsRebuild = () => rebuildOf(taskPeriodsModel, { onlyIfOther: false });
