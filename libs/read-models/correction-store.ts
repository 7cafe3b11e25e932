import type { EntityManager } from 'typeorm';
import { correctionsOf, type TimedEvent } from '#libs/read-models/corrections';
import { periodRow, taskPeriods, taskTexts, textRow } from '#libs/read-models/period-row';
import { wholeHistories, type TaskUpTo } from '#libs/read-models/whole-histories';

/** A task, and up to which of its events it is followed. */
export interface FollowedTo extends TaskUpTo {
  /** Whether something that was recorded late is among what is followed now. */
  readonly hasLate: boolean;
}

const correctedBefore = `select distinct task_id from read_models.corrected_periods
  where generation = $1 and task_id = any($2)`;

const columns = [
  'generation',
  'task_id',
  'valid_from',
  'valid_to',
  'occurred_from',
  'occurred_to',
  ...taskPeriods.columns,
  ...taskTexts.columns,
].join(', ');

const write = `insert into read_models.corrected_periods (${columns})
  select ${columns} from jsonb_populate_recordset(null::read_models.corrected_periods, $1::jsonb)`;

const rowsOf = (generation: number, taskId: string, events: readonly TimedEvent[]): readonly object[] =>
  correctionsOf(events, (task) => ({ ...periodRow(task), ...textRow(task) })).map(
    ({ from, to, knownFrom, knownTo, content }) => ({
      generation,
      task_id: taskId,
      valid_from: knownFrom,
      valid_to: knownTo ?? 'infinity',
      occurred_from: from,
      occurred_to: to ?? 'infinity',
      ...content,
    }),
  );

/** Writes anew what tasks of which something was recorded late were at any instant, by what was known at any other. */
export const storeCorrections = async (
  manager: EntityManager,
  generation: number,
  followed: readonly FollowedTo[],
): Promise<void> => {
  const ids = followed.map(({ taskId }) => taskId);
  const before = await manager.query<{ task_id: string }[]>(correctedBefore, [generation, ids]);
  const known = new Set(before.map(({ task_id }) => task_id));
  const tasks = followed.filter(({ taskId, hasLate }) => hasLate || known.has(taskId));
  if (tasks.length === 0) return;
  // What was recorded late changes what came after it as well, so their whole streams are folded again.
  const events = await wholeHistories(manager, tasks);
  const rows = tasks.flatMap(({ taskId }) => rowsOf(generation, taskId, events.get(taskId) ?? []));
  await manager.query(
    'delete from read_models.corrected_periods where generation = $1 and task_id = any($2)',
    [generation, tasks.map(({ taskId }) => taskId)],
  );
  await manager.query(write, [JSON.stringify(rows)]);
};
