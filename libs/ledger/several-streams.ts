import type { LoadableDecider, StoredEvent, Until } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import type { Reader } from '#libs/ledger/reading';
import {
  eventColumns,
  instant,
  partsOf,
  query,
  type EventRow,
  type Parts,
  type Queries,
} from '#libs/ledger/rows';

const events = `
  select ${eventColumns} from ledger.events e
  where e.stream = any($1) and ($2::timestamptz is null or e.recorded_at <= $2)
    and ($3::timestamptz is null or e.occurred_at <= $3)
  order by e.stream, e.version`;

/** The events of several streams in one statement, each stream's in the order of its versions. */
export const readEventsOf = async (
  on: Queries,
  streams: readonly string[],
  until: Until,
  read: Reader,
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> => {
  const values = [streams, until.recordedBy ?? null, until.occurredBy ?? null];
  const found = new Map<string, StoredEvent[]>();
  for (const row of await query<EventRow>(on, events, values)) {
    const known = found.get(row.stream) ?? [];
    if (known.length === 0) found.set(row.stream, known);
    known.push(read(row));
  }
  return found;
};

const states = `
  select s.stream, s.version, s.core, ${instant('s.last_recorded_at')} as changed_at,
    ${partsOf('s.stream')} as parts
  from ledger.stream_states s where s.stream = any($1)`;

/** The current state of a stream as it is stored. */
export interface StateRow {
  stream: string;
  version: number;
  core: unknown;
  changed_at: Instant;
  parts: Parts;
}

/** The current states of several streams as they are stored, in one statement, which sees one moment. */
export const readStatesOf = (on: Queries, streams: readonly string[]): Promise<readonly StateRow[]> =>
  query<StateRow>(on, states, [streams]);

/** The current states of several streams, all of one moment. */
export const loadStatesOf = async <S>(
  on: Queries,
  streams: readonly string[],
  decider: LoadableDecider<S>,
): Promise<ReadonlyMap<string, { state: S; version: number; changedAt: Instant }>> => {
  const rows = await readStatesOf(on, streams);
  return new Map(
    rows.map(({ stream, version, core, changed_at, parts }) => [
      stream,
      { state: decider.join(core, parts), version, changedAt: changed_at },
    ]),
  );
};
