import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '#libs/application/ports/clock';
import type { Cursor, FeedPage, StoredEvent } from '#libs/application/ports/ledger';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { UnknownEvent, type Reader } from '#libs/ledger/reading';
import { eventColumns, instant, query, type EventRow, type Queries } from '#libs/ledger/rows';

/** How often, and how long in between, running writers are waited for. */
const LOOKS = 8;
const PAUSE_MS = 20;

/** A moment at which every writer that had read its clock already had a transaction id below `xmax`. */
interface Mark {
  readonly at: Instant;
  readonly xmax: bigint;
}

/** Only events of transactions below the oldest running one: what commits later then sorts after them. */
const page = `
  select ${eventColumns} from ledger.events e
  where (e.xact, e.position) > ($1::xid8, $2::bigint) and e.xact < pg_snapshot_xmin(pg_current_snapshot())
  order by e.xact, e.position limit $3`;

/** Transaction and position of a place in the feed. */
export const placeOf = (cursor: Cursor | null): [string, string] => {
  const [, xact, position] = /^(\d+)\.(\d+)$/.exec(cursor ?? '0.0') ?? [];
  if (xact === undefined || position === undefined) throw new Error('LEDGER.BAD_CURSOR');
  return [xact, position];
};

/** The place of an event in the feed. */
export const cursorOf = ({ xact, position }: { xact: string; position: string }): Cursor =>
  `${xact}.${position}`;

/** An event of the feed that this program does not know, with what of the page comes before it. */
export class UnknownInFeed extends UnknownEvent {
  /** Behind the event. */
  readonly next: Cursor;
  readonly recordedAt: Instant;

  constructor(
    { facts }: UnknownEvent,
    readonly before: readonly StoredEvent[],
    row: EventRow,
  ) {
    super(facts, facts.known);
    this.next = cursorOf(row);
    this.recordedAt = row.recorded_at;
  }
}

/** Reads the ordered feed, and tells up to when it is complete, for which it remembers what it saw of open writers. */
export class Feed {
  private marks: readonly Mark[] = [];

  constructor(
    private readonly on: Queries,
    private readonly clock: Clock,
    private readonly inForm: Reader,
  ) {}

  async read(cursor: Cursor | null, limit: number): Promise<FeedPage> {
    const [xact, position] = placeOf(cursor);
    const rows = await query<EventRow>(this.on, page, [xact, position, limit]);
    const events: StoredEvent[] = [];
    for (const row of rows) events.push(this.known(row, events));
    return { events, next: cursorOf(events.at(-1) ?? { xact, position }) };
  }

  /** @param before what was read of the page until there */
  private known(row: EventRow, before: readonly StoredEvent[]): StoredEvent {
    try {
      return this.inForm(row);
    } catch (error) {
      throw error instanceof UnknownEvent ? new UnknownInFeed(error, before, row) : error;
    }
  }

  /**
   * Up to when the whole feed is complete, whatever has been read of it. Writers of this moment end within
   * milliseconds, so they are waited for; a transaction that stays open is not.
   *
   * @param wanted nothing is waited for once this instant is settled; the present one where absent
   */
  async settledUntil(wanted?: Instant): Promise<Instant | null> {
    const present = fromMs(toMs(await this.clock.now()) - 1);
    const asked = wanted !== undefined && wanted < present ? wanted : present;
    for (let look = 1; ; look += 1) {
      const settled = await this.look();
      if (look === LOOKS || (settled !== null && settled >= asked)) return settled;
      await delay(PAUSE_MS);
    }
  }

  private async look(): Promise<Instant | null> {
    const at = await this.earliestToCome();
    // A snapshot ends at the newest transaction that has ended. With one that has just ended, whoever had an id
    // before is below it, and is seen to be open even where nothing newer has happened.
    await query(this.on, 'select pg_current_xact_id()', []);
    const [row] = await query<{ xmin: string; xmax: string }>(
      this.on,
      `select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax from pg_current_snapshot() s`,
      [],
    );
    if (!row) throw new Error('LEDGER.NO_ROW');
    return this.settledAt({ at, xmax: BigInt(row.xmax) }, BigInt(row.xmin));
  }

  /** Up to when a subscriber has handled all of the feed: before the first event that it has not. */
  async handledUntil(subscriber: string, wanted?: Instant): Promise<Instant | null> {
    // First what is settled, then what is pending: what is recorded in between counts as pending.
    const settled = await this.settledUntil(wanted);
    const [known] = await query<{ cursor: Cursor | null }>(
      this.on,
      'select cursor from ledger.subscriptions where name = $1',
      [subscriber],
    );
    const [row] = await query<{ first: Instant | null }>(
      this.on,
      `select ${instant('min(recorded_at)')} as first from (
         select min(e.recorded_at) as recorded_at from ledger.events e
         where (e.xact, e.position) > ($1::xid8, $2::bigint)
         union all select min(recorded_at) from ledger.held_streams where subscription = $3
       ) pending`,
      [...placeOf(known?.cursor ?? null), subscriber],
    );
    const first = row?.first ?? null;
    if (settled === null || first === null || first > settled) return settled;
    return fromMs(toMs(first) - 1);
  }

  /** Nobody who reads their clock from now on records anything at this instant or before it. */
  private async earliestToCome(): Promise<Instant> {
    // A writer may still read this very millisecond, or what another process's clock still calls so.
    return fromMs(toMs(await this.clock.now()) - Math.max(1, this.clock.disagreementMs ?? 0));
  }

  /** The latest mark whose writers have all ended. */
  private settledAt(mark: Mark, xmin: bigint): Instant | null {
    const marks = [...this.marks, mark];
    const passed = marks.findLastIndex(({ xmax }) => xmax <= xmin);
    const found = marks[passed]?.at ?? null;
    const open = marks.slice(Math.max(0, passed));
    // While a long transaction runs, marks pile up; thinning them only makes the answer coarser.
    this.marks = open.length > 1_000 ? open.filter((_, index) => index % 2 === 0) : open;
    return found;
  }
}
