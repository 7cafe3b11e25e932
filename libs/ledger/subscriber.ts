import type { DataSource, EntityManager } from 'typeorm';
import type { Cursor, FeedPage, Ledger, StoredEvent } from '#libs/application/ports/ledger';
import { UnknownInFeed } from '#libs/ledger/feed';
import { hold, letGo, missedOf, type HeldStream } from '#libs/ledger/held-streams';
import type { UnknownEvent } from '#libs/ledger/reading';
import { query } from '#libs/ledger/rows';

export interface Subscription {
  readonly name: string;
  readonly ledger: Pick<Ledger, 'readFeed' | 'readStream'>;
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
  /** Called when it stops at a stream of which it does not know an event; it goes on with the others. */
  onHeld?(unknown: UnknownEvent): void;
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

/** How far a subscriber is. */
interface Standing {
  readonly cursor: Cursor | null;
  readonly held: readonly HeldStream[];
}

const readStanding = async (dataSource: DataSource, name: string): Promise<Standing> => {
  const read = () =>
    query<Standing>(
      dataSource,
      `select s.cursor, (select coalesce(jsonb_agg(jsonb_build_object('stream', h.stream, 'version', h.version)), '[]')
         from ledger.held_streams h where h.subscription = s.name) as held
       from ledger.subscriptions s where s.name = $1`,
      [name],
    );
  const [row] = await read();
  if (row) return row;
  await query(dataSource, 'insert into ledger.subscriptions (name) values ($1) on conflict do nothing', [
    name,
  ]);
  return (await read())[0] ?? { cursor: null, held: [] };
};

/** What the feed holds next, up to the first event that is not known here. */
interface Next extends FeedPage {
  readonly unknown: UnknownInFeed | null;
}

const readNext = async ({ ledger, limit = LIMIT }: Subscription, cursor: Cursor | null): Promise<Next> => {
  try {
    return { ...(await ledger.readFeed(cursor, limit)), unknown: null };
  } catch (error) {
    if (!(error instanceof UnknownInFeed)) throw error;
    return { events: error.before, next: error.next, unknown: error };
  }
};

/** Does what follows from a place in the feed, unless another process has gone on from there. */
const atPlace = (
  { name, dataSource }: Subscription,
  cursor: Cursor | null,
  work: (manager: EntityManager) => Promise<number>,
): Promise<number | null> =>
  dataSource.transaction(async (manager) => {
    const [row] = await query<{ cursor: Cursor | null }>(
      manager,
      'select cursor from ledger.subscriptions where name = $1 for update',
      [name],
    );
    return row && row.cursor === cursor ? work(manager) : null;
  });

/** Held streams of which this process has seen that it does not know them; it will know them no better. */
const notKnownHere = new WeakMap<Subscription['ledger'], Set<string>>();

/** Catches up on streams that somebody else had to stop at, and this process knows. */
const catchUp = async (s: Subscription, { cursor, held }: Standing): Promise<void> => {
  const unknown = notKnownHere.get(s.ledger) ?? new Set<string>();
  notKnownHere.set(s.ledger, unknown);
  for (const one of held) {
    const name = `${one.stream} ${one.version}`;
    if (cursor === null || unknown.has(name)) continue;
    const missed = await missedOf(s.ledger, one, cursor);
    if (missed === null) {
      unknown.add(name);
      continue;
    }
    await s.beforehand?.(missed);
    await atPlace(s, cursor, async (manager) => {
      if (await letGo(manager, s.name, one.stream)) await s.handle(missed, manager);
      return missed.length;
    });
  }
};

/**
 * Handles one page; answers how many events it held, or null when another process was faster. The feed is read
 * before the transaction begins, so that nobody who holds a connection waits for another one.
 */
const step = async (s: Subscription): Promise<number | null> => {
  const { name, dataSource } = s;
  const before = await readStanding(dataSource, name);
  if (before.held.length > 0) await catchUp(s, before);
  const { cursor, held } = before.held.length > 0 ? await readStanding(dataSource, name) : before;
  const page = await readNext(s, cursor);
  if (page.events.length === 0 && page.unknown === null) return 0;
  const streams = new Set(held.map(({ stream }) => stream));
  const events = streams.size > 0 ? page.events.filter(({ stream }) => !streams.has(stream)) : page.events;
  if (events.length > 0) await s.beforehand?.(events);
  const handled = await atPlace(s, cursor, async (manager) => {
    if (events.length > 0) await s.handle(events, manager);
    if (page.unknown) await hold(manager, name, page.unknown);
    await query(manager, 'update ledger.subscriptions set cursor = $2, updated_at = now() where name = $1', [
      name,
      page.next,
    ]);
    return page.events.length;
  });
  if (handled === null || page.unknown === null) return handled;
  if (!streams.has(page.unknown.facts.stream)) s.onHeld?.(page.unknown);
  // There may be more behind it.
  return null;
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
