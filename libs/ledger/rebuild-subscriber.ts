import type { DataSource, EntityManager } from 'typeorm';
import type { Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { alone } from '#libs/ledger/alone';
import { holdInPlaceOf } from '#libs/ledger/held-streams';
import type { Reader } from '#libs/ledger/reading';
import { query } from '#libs/ledger/rows';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { cursorAt, settledBoundary, wholeStreams } from '#libs/ledger/whole-streams';

/** How something derived from the feed is built anew beside what is live. */
export interface Rebuild {
  /** The live subscriber's name. */
  readonly name: string;
  /** Whether it has to be built; asked once nobody else is building it. Absent: in any case. */
  isNeeded?(dataSource: DataSource): Promise<boolean>;
  /** Removes what interrupted rebuilds left, and makes room for what is built now. */
  begin(dataSource: DataSource): Promise<void>;
  /**
   * Called with each stream's events in the order of their versions; streams may come in any order, and different ones
   * at the same time.
   */
  handle(events: readonly StoredEvent[], manager: EntityManager): Promise<void>;
  /** Puts the new in the place of the live. Handling an event again must change nothing. */
  swap(manager: EntityManager): Promise<void>;
  /** Removes what was live before; where this is interrupted, the next `begin` does it. */
  end(dataSource: DataSource): Promise<void>;
}

export interface RebuildDeps {
  readonly ledger: Pick<Ledger, 'readFeed' | 'readStream'>;
  readonly dataSource: DataSource;
  /** Events of one page. */
  readonly page?: number | undefined;
  /** By default that of the house. */
  readonly inForm?: Reader | undefined;
  /** Ends the rebuild between two pages. */
  readonly signal?: AbortSignal | undefined;
}

const PAGE = 1_000;

/**
 * Handles each page while the database still writes the one before, and those of one long stream one after another.
 *
 * @throws what handling the first page throws that fails; nothing is being handled any more then
 */
const handleInTurn = async (
  pages: AsyncIterable<readonly StoredEvent[]>,
  handle: (events: readonly StoredEvent[]) => Promise<void>,
): Promise<void> => {
  let [before, newest]: Promise<void>[] = [Promise.resolve(), Promise.resolve()];
  let last: string | undefined;
  try {
    for await (const events of pages) {
      await before;
      if (events[0]?.stream === last) await newest;
      last = events.at(-1)?.stream;
      before = newest;
      newest = handle(events);
      // Handled where it is awaited.
      newest.catch(() => undefined);
    }
    await before;
    await newest;
  } finally {
    await Promise.allSettled([before, newest]);
  }
};

/** The new follows the feed until here; handles what can no longer change stream by stream, the rest as it comes. */
const build = async (deps: RebuildDeps, shadow: string, handle: Rebuild['handle']): Promise<void> => {
  const { dataSource } = deps;
  await query(dataSource, 'delete from ledger.subscriptions where name = $1', [shadow]);
  await query(dataSource, 'delete from ledger.held_streams where subscription = $1', [shadow]);
  const boundary = await settledBoundary(dataSource);
  if (boundary) {
    await handleInTurn(wholeStreams(dataSource, boundary, deps.page ?? PAGE, deps.inForm), (events) =>
      dataSource.transaction((manager) => handle(events, manager)),
    );
    await query(dataSource, 'insert into ledger.subscriptions (name, cursor) values ($1, $2)', [
      shadow,
      cursorAt(boundary),
    ]);
  }
  await drainSubscriber({ ...deps, name: shadow, handle });
};

const takeOver = async (rebuild: Rebuild, shadow: string, manager: EntityManager): Promise<void> => {
  const { name } = rebuild;
  // The live subscriber waits here, and goes on from where the new one stands, whoever of them was ahead.
  await query(manager, 'select name from ledger.subscriptions where name = $1 for update', [name]);
  await rebuild.swap(manager);
  await query(
    manager,
    `insert into ledger.subscriptions (name, cursor)
     select $1, cursor from ledger.subscriptions where name = $2
     on conflict (name) do update set cursor = excluded.cursor, updated_at = now()`,
    [name, shadow],
  );
  await query(manager, 'delete from ledger.subscriptions where name = $1', [shadow]);
  await holdInPlaceOf(manager, name, shadow);
};

/**
 * Builds what a subscriber keeps anew from the first event, in short transactions, while the live one goes on;
 * then takes its place in one. What can no longer change is read stream by stream, so that what is kept of a
 * stream is written once rather than with each of its events; the rest as the feed brings it. One process at a time
 * builds: others wait, and whoever finds that it was built meanwhile leaves it.
 *
 * @param onProgress hears how many events were handled so far
 * @returns how many events were handled; null where it was not needed
 */
export async function rebuildSubscriber(
  deps: RebuildDeps,
  rebuild: Rebuild,
  onProgress: (events: number) => void = () => undefined,
): Promise<number | null> {
  const { dataSource, signal } = deps;
  return alone(dataSource, `rebuild ${rebuild.name}`, signal, async () => {
    if (rebuild.isNeeded && !(await rebuild.isNeeded(dataSource))) return null;
    await rebuild.begin(dataSource);
    const shadow = `${rebuild.name}@rebuild`;
    let handled = 0;
    await build(deps, shadow, async (events, manager) => {
      signal?.throwIfAborted();
      await rebuild.handle(events, manager);
      handled += events.length;
      onProgress(handled);
    });
    await dataSource.transaction((manager) => takeOver(rebuild, shadow, manager));
    await rebuild.end(dataSource);
    return handled;
  });
}
