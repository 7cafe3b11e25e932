import type { DataSource, EntityManager } from 'typeorm';
import type { Cursor, Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { query } from '#libs/ledger/rows';

export interface Subscription {
  readonly name: string;
  readonly ledger: Pick<Ledger, 'readFeed'>;
  readonly dataSource: DataSource;
  /**
   * Called with each page before the transaction begins, for work elsewhere that may be repeated: however long
   * it takes, it holds back nobody.
   */
  beforehand?(events: readonly StoredEvent[]): Promise<void>;
  /**
   * Called with each page in feed order. What it writes through `manager` is committed together with the
   * cursor. Keep it short: while it runs, its transaction holds back the feed of every other subscriber.
   */
  handle(events: readonly StoredEvent[], manager: EntityManager): Promise<void> | void;
  /** Events in one page. */
  readonly limit?: number | undefined;
}

export interface RunningSubscription extends Subscription {
  readonly pollMs?: number | undefined;
  readonly signal: AbortSignal;
  onError?(error: unknown): void;
  /** Called after each look at the feed that worked, whether it held anything or not. */
  onSuccess?(): void;
}

const LIMIT = 500;
const LONGEST_PAUSE_MS = 10_000;

const readCursor = async (dataSource: DataSource, name: string): Promise<Cursor | null> => {
  const read = () =>
    query<{ cursor: Cursor | null }>(dataSource, 'select cursor from ledger.subscriptions where name = $1', [
      name,
    ]);
  const [row] = await read();
  if (row) return row.cursor;
  await query(dataSource, 'insert into ledger.subscriptions (name) values ($1) on conflict do nothing', [
    name,
  ]);
  return (await read())[0]?.cursor ?? null;
};

/**
 * Handles one page; answers how many events it held, or null when another process was faster. The feed is read
 * before the transaction begins, so that nobody who holds a connection waits for another one.
 */
const step = async (s: Subscription): Promise<number | null> => {
  const { name, dataSource } = s;
  const limit = s.limit ?? LIMIT;
  const cursor = await readCursor(dataSource, name);
  const page = await s.ledger.readFeed(cursor, limit);
  if (page.events.length === 0) return 0;
  await s.beforehand?.(page.events);
  return dataSource.transaction(async (manager) => {
    const [row] = await query<{ cursor: Cursor | null }>(
      manager,
      'select cursor from ledger.subscriptions where name = $1 for update',
      [name],
    );
    if (!row || row.cursor !== cursor) return null;
    await s.handle(page.events, manager);
    await query(manager, 'update ledger.subscriptions set cursor = $2, updated_at = now() where name = $1', [
      name,
      page.next,
    ]);
    return page.events.length;
  });
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

/**
 * Follows the feed until `signal` aborts. A page that fails is tried again, with growing pauses, and never
 * skipped: what comes after it may rely on it.
 */
export async function runSubscriber(subscription: RunningSubscription): Promise<void> {
  const { signal, pollMs = 150 } = subscription;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const handled = await step(subscription);
      failures = 0;
      subscription.onSuccess?.();
      if (handled === 0) await pause(pollMs, signal);
    } catch (error) {
      subscription.onError?.(error);
      await pause(Math.min(pollMs * 2 ** failures, LONGEST_PAUSE_MS), signal);
      failures = Math.min(failures + 1, 16);
    }
  }
}

/** Handles everything the feed holds now and answers how many events that was; errors are thrown. */
export async function drainSubscriber(subscription: Subscription): Promise<number> {
  let total = 0;
  for (;;) {
    const handled = await step(subscription);
    if (handled === 0) return total;
    total += handled ?? 0;
  }
}
