import type { DataSource } from 'typeorm';
import type { Ledger } from '#libs/application/ports/ledger';
import type { TaskPasts } from '#libs/application/ports/task-pasts';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import type { Past } from '#libs/domain/annex-task/standing/index';
import { pastAfterAll, pastIn, pastOfAll, type KeptPast } from '#libs/read-models/kept-past';
import { liveGenerationSql } from '#libs/read-models/listed-at';

const keptOf = `select version, state, past from read_models.task_states
  where generation = (${liveGenerationSql}) and task_id = $1`;

/** Without the states, which whoever asks has. */
const keptOfMany = `select task_id, past from read_models.task_states
  where generation = (${liveGenerationSql}) and task_id = any($1)`;

interface Row {
  readonly version: number;
  readonly state: TaskState;
  readonly past: KeptPast | null;
}

/**
 * Pasts as they are kept beside the states that lists are followed from, gone on with by the few events that the rows have
 * not followed yet. All events are read where nothing is kept, as before the rows were first built by this version, and
 * where one of the few happened before what was recorded earlier.
 */
export const createTaskPasts = (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'readStream'>;
}): TaskPasts => {
  const upTo = async (taskId: string, version: number, after: number) => {
    const events = await deps.ledger.readStream(`task/${taskId}`, { after });
    return events.filter((event) => event.version <= version);
  };

  const keptUntil = async (taskId: string, version: number): Promise<Past | null> => {
    const [row] = await deps.dataSource.query<Row[]>(keptOf, [taskId]);
    if (row === undefined || row.version > version) return null;
    const past = pastIn(row.past, row);
    return past === null || row.version === version
      ? past
      : pastAfterAll(past, await upTo(taskId, version, row.version));
  };

  const at = async (taskId: string, version: number): Promise<Past> =>
    (await keptUntil(taskId, version)) ?? pastOfAll(await upTo(taskId, version, 0));

  return {
    at,
    async ofMany(loaded) {
      const rows = await deps.dataSource.query<{ task_id: string; past: KeptPast | null }[]>(keptOfMany, [
        [...loaded.keys()],
      ]);
      const stored = new Map(rows.map(({ task_id, past }) => [task_id, past]));
      const pasts = new Map<string, Past>();
      for (const [id, known] of loaded)
        pasts.set(id, pastIn(stored.get(id) ?? null, known) ?? (await at(id, known.version)));
      return pasts;
    },
  };
};
