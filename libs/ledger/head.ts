import type { Committed, IdempotentRequest, StoredEvent } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import { NO_HASH } from '#libs/ledger/hash';
import { instant, partsOf, query, type Parts, type Queries } from '#libs/ledger/rows';

/** Which event it is. */
export type EventPlace = Pick<StoredEvent, 'version' | 'position' | 'type' | 'schemaVersion'>;

/** What a decision needs of a stream, which nobody else can change while this transaction holds its lock. */
export interface Head {
  readonly exists: boolean;
  readonly version: number;
  readonly headHash: string;
  readonly lastRecordedAt: Instant | null;
  readonly nextStepAt: Instant | null;
  /** Until when the stream's process sleeps at the latest; null: until it is woken. */
  readonly wakesAt: Instant | null;
  readonly core: unknown;
  readonly parts: Parts;
  /** An event at which somebody stopped who did not know it, by type and version; null where nobody did. */
  readonly held: EventPlace | null;
}

/** What a command id was answered before. */
export interface StoredAnswer {
  readonly hash: string;
  readonly answer: Omit<Committed, 'kind' | 'replayed'>;
}

/** What is wanted of the ledger: a stream, and to know whether the request was answered before. */
export interface Wanted {
  readonly stream: string;
  readonly request?: IdempotentRequest | undefined;
}

/** What is found of each wanted one, in their order. */
export interface Found {
  readonly head: Head;
  readonly stored: StoredAnswer | null;
}

/**
 * The wanted ones as rows, with what their command ids were answered.
 *
 * Looked up one by one, which the `limit` makes sure of: these statements are planned once for a connection's whole
 * life, and a plan made while the table was small would read all of it ever after.
 */
const wantedRows = `unnest($1::text[], $2::text[], $3::text[], $4::boolean[]) with ordinality
  as w(stream, principal, command_id, is_first, n)
  left join lateral (select * from ledger.commands
    where principal = w.principal and command_id = w.command_id limit 1) c on true`;
const storedAnswer = `case when c.command_id is not null then
  jsonb_build_object('hash', c.request_hash, 'answer', c.answer) end`;

const isFirstOnItsStream = ({ stream }: Wanted, n: number, wanted: readonly Wanted[]): boolean =>
  wanted.findIndex((each) => each.stream === stream) === n;

const valuesOf = (wanted: readonly Wanted[]): unknown[] => [
  wanted.map(({ stream }) => stream),
  wanted.map(({ request }) => request?.principal ?? null),
  wanted.map(({ request }) => request?.commandId ?? null),
  wanted.map(isFirstOnItsStream),
];

/**
 * Locks a stream, whether it exists or not, until the transaction ends; comes before anything else in it.
 *
 * An advisory lock rather than the head's row: who waits for this one has no transaction id yet, so that order
 * by (xact, position) agrees with the order of versions. Who waits for a row under an update may be given its
 * id while it follows the row's versions, and then still be overtaken by one with a later id.
 */
export const lockStream = async (on: Queries, stream: string): Promise<void> => {
  await query(on, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [stream]);
};

/**
 * Locks the streams that are free, without waiting for any, so that nobody is held up by a stream of others, and
 * no two transactions can ever wait for one another. What was answered before is answered again without a lock.
 */
export const lockFree = (
  on: Queries,
  wanted: readonly Wanted[],
): Promise<{ locked: boolean; stored: StoredAnswer | null }[]> =>
  query(
    on,
    `select ${storedAnswer} as stored, coalesce(case when c.command_id is null
       then pg_try_advisory_xact_lock(hashtextextended(w.stream, 0)) end, false) as locked
     from ${wantedRows} order by w.n`,
    valuesOf(wanted),
  );

/**
 * The statement comes after the one that locked: what others committed until then has to be seen. It also takes a
 * position for each, as most submissions append one event and a round trip of its own would cost more than the
 * positions that stay unused. A stream that several want is read once: the whole of a task for each of a hundred
 * members who act on it would be most of what their transaction costs.
 */
const heads = `select pg_current_xact_id()::text as xact,
  nextval('ledger.events_position_seq')::text as position, s.version, encode(s.head_hash, 'hex') as head_hash,
  ${instant('s.last_recorded_at')} as last_recorded_at, ${instant('s.next_step_at')} as next_step_at,
  ${instant('s.wakes_at')} as wakes_at, s.core, case when w.is_first then ${partsOf('w.stream')} end as parts, ${storedAnswer} as stored,
  (select jsonb_build_object('version', h.version, 'position', h.position::text, 'type', h.type,
     'schemaVersion', h.schema_version) from ledger.held_streams h where h.stream = w.stream limit 1) as held
  from ${wantedRows}
  left join lateral (select * from ledger.stream_states where stream = w.stream and w.is_first limit 1) s on true
  order by w.n`;

interface HeadRow {
  xact: string;
  position: string;
  version: number | null;
  head_hash: string | null;
  last_recorded_at: Instant | null;
  next_step_at: Instant | null;
  wakes_at: Instant | null;
  core: unknown;
  /** Null in all rows of a stream but its first. */
  parts: Parts | null;
  stored: StoredAnswer | null;
  held: EventPlace | null;
}

const headIn = (row: HeadRow): Head => ({
  exists: row.version !== null,
  version: row.version ?? 0,
  headHash: row.head_hash ?? NO_HASH,
  lastRecordedAt: row.last_recorded_at,
  nextStepAt: row.next_step_at,
  wakesAt: row.wakes_at,
  core: row.core,
  parts: row.parts ?? {},
  held: row.held,
});

/** What a transaction needs for its decisions and for what comes of them. */
export interface Heads {
  readonly xact: string;
  /** In ascending order, as many as were wanted. */
  readonly positions: readonly string[];
  readonly found: readonly Found[];
}

const ascending = (a: string, b: string): number => (BigInt(a) < BigInt(b) ? -1 : 1);

/**
 * Reads streams; only of those that this transaction has locked before may anything be concluded. The
 * transaction's id is taken here too, before the clock is read: what is said to be settled relies on it.
 *
 * @param wanted at least one
 */
export async function readHeads(on: Queries, wanted: readonly Wanted[]): Promise<Heads> {
  const rows = await query<HeadRow>(on, heads, valuesOf(wanted));
  const [first] = rows;
  if (!first) throw new Error('LEDGER.NO_ROW');
  const positions = rows.map(({ position }) => position).sort(ascending);
  const read = new Map<string, Head>();
  const found = wanted.map(({ stream }, n): Found => {
    const row = rows[n];
    if (!row) throw new Error('LEDGER.NO_ROW');
    const head = read.get(stream) ?? headIn(row);
    read.set(stream, head);
    return { head, stored: row.stored };
  });
  return { xact: first.xact, positions, found };
}

/** As many more as some of the events need, all of them after those that were taken before. */
export const takePositions = async (on: Queries, count: number): Promise<readonly string[]> => {
  const rows = await query<{ position: string }>(
    on,
    `select nextval('ledger.events_position_seq')::text as position from generate_series(1, $1::integer)`,
    [count],
  );
  return rows.map(({ position }) => position);
};
