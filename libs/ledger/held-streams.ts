import type { Ledger, StoredEvent, Cursor } from '#libs/application/ports/ledger';
import { placeOf, type UnknownInFeed } from '#libs/ledger/feed';
import { UnknownEvent } from '#libs/ledger/reading';
import { query, type Queries } from '#libs/ledger/rows';

/** A stream at which a subscriber has stopped, and from which of its events on. */
export interface HeldStream {
  readonly stream: string;
  readonly version: number;
}

/** Stops at a stream. Of one that is held already, the first event that was not known counts. */
export const hold = async (on: Queries, subscription: string, unknown: UnknownInFeed): Promise<void> => {
  const { stream, version, position, type, schemaVersion } = unknown.facts;
  await query(
    on,
    `insert into ledger.held_streams (subscription, stream, version, position, type, schema_version, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [subscription, stream, version, position, type, schemaVersion, unknown.recordedAt],
  );
};

/** How many streams wait for a program that knows all of their events, however many subscribers stopped at one. */
export const heldCount = async (on: Queries): Promise<number> => {
  const rows = await query<{ held: number }>(
    on,
    'select count(distinct stream)::integer as held from ledger.held_streams',
    [],
  );
  return rows[0]?.held ?? 0;
};

/** Goes on with a stream; answers whether it was held until now. */
export const letGo = async (on: Queries, subscription: string, stream: string): Promise<boolean> => {
  const rows = await query<object>(
    on,
    `with gone as (delete from ledger.held_streams where subscription = $1 and stream = $2 returning 1)
     select * from gone`,
    [subscription, stream],
  );
  return rows.length > 0;
};

const isWithin = (event: StoredEvent, cursor: Cursor): boolean => {
  const [xact, position] = placeOf(cursor).map(BigInt) as [bigint, bigint];
  const own = BigInt(event.xact);
  return own < xact || (own === xact && BigInt(event.position) <= position);
};

/**
 * What a subscriber has missed of a held stream up to its place in the feed.
 *
 * @returns null while this program knows the stream's events no better
 */
export const missedOf = async (
  ledger: Pick<Ledger, 'readStream'>,
  { stream, version }: HeldStream,
  cursor: Cursor,
): Promise<readonly StoredEvent[] | null> => {
  try {
    const events = await ledger.readStream(stream);
    return events.filter((event) => event.version >= version && isWithin(event, cursor));
  } catch (error) {
    if (error instanceof UnknownEvent) return null;
    throw error;
  }
};

/** A subscriber that takes another's place is held where that one was. */
export const holdInPlaceOf = async (on: Queries, name: string, shadow: string): Promise<void> => {
  await query(on, 'delete from ledger.held_streams where subscription = $1', [name]);
  await query(on, 'update ledger.held_streams set subscription = $1 where subscription = $2', [name, shadow]);
};
