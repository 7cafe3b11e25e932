import type { DataSource, EntityManager } from 'typeorm';
import type { Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { query } from '#libs/ledger/rows';
import { drainSubscriber } from '#libs/ledger/subscriber';
import { cursorAt, settledBoundary, wholeStreams } from '#libs/ledger/whole-streams';

/** How something derived from the feed is built anew beside what is live. */
export interface Rebuild {
  /** The live subscriber's name. */
  readonly name: string;
  /** Removes what an interrupted rebuild left. */
  clear(manager: EntityManager): Promise<void>;
  /**
   * Called with each stream's events in the order of their versions; streams may come in any order, and different ones
   * at the same time.
   */
  handle(events: readonly StoredEvent[], manager: EntityManager): Promise<void>;
  /** Puts the new in the place of the live. Handling an event again must change nothing. */
  swap(manager: EntityManager): Promise<void>;
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

/**
 * Builds what a subscriber keeps anew from the first event, in short transactions, while the live one goes on;
 * then takes its place in one. What can no longer change is read stream by stream, so that what is kept of a
 * stream is written once rather than with each of its events; the rest as the feed brings it.
 *
 * @param onProgress hears how many events were handled so far
 * @returns how many events were handled
 */
export async function rebuildSubscriber(
  deps: {
    readonly ledger: Pick<Ledger, 'readFeed'>;
    readonly dataSource: DataSource;
    /** Events of one page. */
    readonly page?: number | undefined;
  },
  rebuild: Rebuild,
  onProgress: (events: number) => void = () => undefined,
): Promise<number> {
  const { dataSource } = deps;
  const shadow = `${rebuild.name}@rebuild`;
  await dataSource.transaction(async (manager) => {
    await query(manager, 'delete from ledger.subscriptions where name = $1', [shadow]);
    await rebuild.clear(manager);
  });

  let handled = 0;
  const handle: Rebuild['handle'] = async (events, manager) => {
    await rebuild.handle(events, manager);
    handled += events.length;
    onProgress(handled);
  };
  const boundary = await settledBoundary(dataSource);
  if (boundary) {
    await handleInTurn(wholeStreams(dataSource, boundary, deps.page ?? PAGE), (events) =>
      dataSource.transaction((manager) => handle(events, manager)),
    );
    await query(dataSource, 'insert into ledger.subscriptions (name, cursor) values ($1, $2)', [
      shadow,
      cursorAt(boundary),
    ]);
  }
  await drainSubscriber({ ...deps, name: shadow, handle });

  await dataSource.transaction(async (manager) => {
    // The live subscriber waits here, and goes on from where the new one stands, whoever of them was ahead.
    await query(manager, 'select name from ledger.subscriptions where name = $1 for update', [rebuild.name]);
    await rebuild.swap(manager);
    await query(
      manager,
      `insert into ledger.subscriptions (name, cursor)
       select $1, cursor from ledger.subscriptions where name = $2
       on conflict (name) do update set cursor = excluded.cursor, updated_at = now()`,
      [rebuild.name, shadow],
    );
    await query(manager, 'delete from ledger.subscriptions where name = $1', [shadow]);
  });
  return handled;
}
