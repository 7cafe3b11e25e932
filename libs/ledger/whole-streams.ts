import type { Cursor, StoredEvent } from '#libs/application/ports/ledger';
import { cursorOf } from '#libs/ledger/feed';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { ofTheHouse, type Reader } from '#libs/ledger/reading';
import { eventColumns, query, type EventRow, type Queries } from '#libs/ledger/rows';

/** Up to here the feed can no longer change: every transaction before has ended. */
export interface Boundary {
  readonly xact: string;
  readonly position: string;
}

const newest = `
  select xact::text as xact, position::text as position from ledger.events
  where xact < pg_snapshot_xmin(pg_current_snapshot()) order by xact desc, position desc limit 1`;

/** The newest settled place of the feed, or null while there is none. */
export const settledBoundary = async (on: Queries): Promise<Boundary | null> =>
  (await orUnavailable(() => query<Boundary>(on, newest)))[0] ?? null;

/** The place after which a subscriber goes on that has handled everything up to the boundary. */
export const cursorAt = (boundary: Boundary): Cursor => cursorOf(boundary);

const page = `
  select ${eventColumns} from ledger.events e
  where (e.stream, e.version) > ($1, $2::integer) and (e.xact, e.position) <= ($3::xid8, $4::bigint)
  order by e.stream, e.version limit $5`;

/** A full page without its last stream, which may go on in the next one, unless it has no other. */
const whole = (events: readonly StoredEvent[], size: number): readonly StoredEvent[] => {
  const last = events.at(-1)?.stream;
  const before = events.length < size ? [] : events.filter(({ stream }) => stream !== last);
  return before.length > 0 ? before : events;
};

/**
 * All events up to the boundary, stream by stream and each in the order of its versions, in pages of at most `size`. A
 * stream is in one page, unless it is longer than one. The next page is read while the caller works on the one before.
 *
 * @throws LedgerUnavailable
 */
export async function* wholeStreams(
  on: Queries,
  { xact, position }: Boundary,
  size: number,
  inForm: Reader = ofTheHouse,
): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  const read = async (after: StoredEvent | undefined): Promise<readonly StoredEvent[]> => {
    const values = [after?.stream ?? '', after?.version ?? 0, xact, position, size];
    return whole((await orUnavailable(() => query<EventRow>(on, page, values))).map(inForm), size);
  };
  let events = await read(undefined);
  while (events.length > 0) {
    const next = read(events.at(-1));
    // Handled where it is awaited, unless the caller stops before.
    next.catch(() => undefined);
    yield events;
    events = await next;
  }
}
