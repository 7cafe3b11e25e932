import type { DataSource, EntityManager } from 'typeorm';
import type { StoredEvent } from '#libs/application/ports/ledger';

/** Rows that are derived from the feed, in generations beside one another, of which one is live. */
export interface ReadModel {
  /** Also the name under which it follows the feed. */
  readonly name: string;
  /**
   * Of the rules by which rows are written: raised whenever the same events would give other rows. What was written by
   * another version is built anew by the first worker that finds it.
   */
  readonly version: number;
  /** Tables of its rows, each with a column `generation`. */
  readonly tables: readonly string[];
  /** Works out what takes long, before anything is locked: `write` is called with the same events afterwards. */
  prepare?(events: readonly StoredEvent[]): Promise<void>;
  /** Writes what events give; handling one again changes nothing. */
  write(generation: number, events: readonly StoredEvent[], manager: EntityManager): Promise<void>;
}

type Asking = Pick<EntityManager, 'query'>;

/** What people read of a model; null before it was first built. */
export const liveOf = async (
  on: Asking,
  { name }: Pick<ReadModel, 'name'>,
): Promise<{ readonly generation: number; readonly version: number | null } | null> => {
  const [row] = await on.query<{ generation: number; version: number | null }[]>(
    'select generation, version from read_models.live_generations where name = $1',
    [name],
  );
  return row ?? null;
};

/**
 * Follows the feed into the live generation, whichever version wrote it, as people read it until another one takes its
 * place: a handler of the feed. What a newer worker has built is left to that worker.
 *
 * @throws READ_MODEL.NEWER
 */
export const follow = (model: ReadModel) => ({
  name: model.name,
  beforehand: async (events: readonly StoredEvent[]): Promise<void> => model.prepare?.(events),
  handle: async (events: readonly StoredEvent[], manager: EntityManager): Promise<void> => {
    const live = await liveOf(manager, model);
    // Whatever is built takes the place of the subscriber along with that of the rows.
    if (live === null) return;
    if ((live.version ?? 0) > model.version)
      throw new Error(
        `READ_MODEL.NEWER: ${model.name} ${live.version}, and this worker has ${model.version}`,
      );
    await model.write(live.generation, events, manager);
  },
});

/** Rows that are removed in one transaction, so that none holds back those who follow the feed. */
const AT_ONCE = 20_000;

const removeGeneration = async (
  dataSource: DataSource,
  tables: readonly string[],
  generation: number,
): Promise<void> => {
  for (const table of tables)
    for (let removed = AT_ONCE; removed === AT_ONCE;) {
      const [row] = await dataSource.query<{ removed: number }[]>(
        `with gone as (
           delete from read_models.${table} where ctid = any(array(
             select ctid from read_models.${table} where generation = $1 limit ${AT_ONCE})) returning 1
         ) select count(*)::integer as removed from gone`,
        [generation],
      );
      removed = row?.removed ?? 0;
    }
};

/** Those that nobody reads. Whoever writes one has to end before it counts as left, and writes no more of it. */
const removeOthers = async (dataSource: DataSource, { name, tables }: ReadModel): Promise<void> => {
  await dataSource.query('update read_models.other_generations set is_left = true where name = $1', [name]);
  const left = await dataSource.query<{ generation: number }[]>(
    'select generation from read_models.other_generations where name = $1 and is_left',
    [name],
  );
  for (const { generation } of left) {
    await removeGeneration(dataSource, tables, generation);
    await dataSource.query('delete from read_models.other_generations where generation = $1', [generation]);
  }
};

/**
 * Builds a generation of the model beside the live one, as `rebuildSubscriber` has it built.
 *
 * @param onlyIfOther builds nothing where what is live was written by the model's version
 */
export const rebuildOf = (model: ReadModel, { onlyIfOther }: { readonly onlyIfOther: boolean }) => {
  const { name, version } = model;
  let generation = 0;
  return {
    name,
    async isNeeded(dataSource: DataSource): Promise<boolean> {
      return !onlyIfOther || (await liveOf(dataSource, model))?.version !== version;
    },
    async begin(dataSource: DataSource): Promise<void> {
      await removeOthers(dataSource, model);
      const [row] = await dataSource.query<{ generation: number }[]>(
        'insert into read_models.other_generations (name) values ($1) returning generation',
        [name],
      );
      generation = row?.generation ?? 0;
    },
    async handle(events: readonly StoredEvent[], manager: EntityManager): Promise<void> {
      await model.prepare?.(events);
      const [mine] = await manager.query<object[]>(
        'select 1 from read_models.other_generations where generation = $1 and not is_left for share',
        [generation],
      );
      // Whoever lost the connection that says whose turn it is has been followed by somebody else.
      if (!mine) throw new Error(`READ_MODEL.BUILT_ELSEWHERE: ${name}`);
      await model.write(generation, events, manager);
    },
    async swap(manager: EntityManager): Promise<void> {
      const before = await liveOf(manager, model);
      await manager.query(
        `insert into read_models.live_generations (name, generation, version) values ($1, $2, $3)
         on conflict (name) do update set generation = excluded.generation, version = excluded.version`,
        [name, generation, version],
      );
      await manager.query('delete from read_models.other_generations where generation = $1', [generation]);
      if (before)
        await manager.query(
          'insert into read_models.other_generations (name, generation, is_left) values ($1, $2, true)',
          [name, before.generation],
        );
    },
    end: (dataSource: DataSource): Promise<void> => removeOthers(dataSource, model),
  };
};
