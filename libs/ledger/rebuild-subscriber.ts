import type { DataSource, EntityManager } from 'typeorm';
import type { Cursor, Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { query } from '#libs/ledger/rows';
import { drainSubscriber } from '#libs/ledger/subscriber';

/** How something derived from the feed is built anew beside what is live. */
export interface Rebuild {
  /** The live subscriber's name. */
  readonly name: string;
  /** Removes what an interrupted rebuild left. */
  clear(manager: EntityManager): Promise<void>;
  handle(events: readonly StoredEvent[], manager: EntityManager): Promise<void>;
  /** Puts the new in the place of the live, which has handled just as much. */
  swap(manager: EntityManager): Promise<void>;
}

/**
 * Builds what a subscriber keeps anew from the first event, in short transactions, while the live one goes on;
 * then takes its place in one.
 *
 * @param onProgress hears how many events were handled so far
 * @returns how many events were handled
 */
export async function rebuildSubscriber(
  deps: { readonly ledger: Pick<Ledger, 'readFeed'>; readonly dataSource: DataSource },
  rebuild: Rebuild,
  onProgress: (events: number) => void = () => undefined,
): Promise<number> {
  const { dataSource } = deps;
  const shadow = `${rebuild.name}@rebuild`;
  await dataSource.transaction(async (manager) => {
    await query(manager, 'delete from ledger.subscriptions where name = $1', [shadow]);
    await rebuild.clear(manager);
  });

  const swapWhenLevel = (): Promise<boolean> =>
    dataSource.transaction(async (manager) => {
      const rows = await query<{ name: string; cursor: Cursor | null }>(
        manager,
        'select name, cursor from ledger.subscriptions where name = any($1) order by name for update',
        [[rebuild.name, shadow]],
      );
      const cursorOf = (name: string) => rows.find((row) => row.name === name)?.cursor ?? null;
      if (cursorOf(rebuild.name) !== cursorOf(shadow)) return false;
      await rebuild.swap(manager);
      await query(manager, 'delete from ledger.subscriptions where name = $1', [shadow]);
      return true;
    });

  let handled = 0;
  const handle: Rebuild['handle'] = async (events, manager) => {
    await rebuild.handle(events, manager);
    handled += events.length;
    onProgress(handled);
  };
  do await drainSubscriber({ ...deps, name: shadow, handle });
  while (!(await swapWhenLevel()));
  return handled;
}
