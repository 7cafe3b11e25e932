import type { EventMeta, StoredEvent } from '#libs/application/ports/ledger';

/** Whatever can run a statement: a data source, an entity manager or a query runner. */
export interface Queries {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

export const query = async <R>(on: Queries, sql: string, values: unknown[] = []): Promise<R[]> =>
  (await on.query(sql, values)) as R[];

/** An instant as text with milliseconds, whatever the session's time zone and the driver's parsers. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The columns of an event as readers get them. */
export const eventColumns = `e.position::text as position, e.xact::text as xact, e.stream, e.version, e.type,
  e.schema_version, e.data, e.meta, ${instant('e.occurred_at')} as occurred_at,
  ${instant('e.recorded_at')} as recorded_at, encode(e.prev_hash, 'hex') as prev_hash,
  encode(e.hash, 'hex') as hash`;

export interface EventRow {
  position: string;
  xact: string;
  stream: string;
  version: number;
  type: string;
  schema_version: number;
  data: unknown;
  meta: EventMeta;
  occurred_at: string;
  recorded_at: string;
  prev_hash: string;
  hash: string;
}

export const toStored = (row: EventRow): StoredEvent => ({
  position: row.position,
  xact: row.xact,
  stream: row.stream,
  version: row.version,
  type: row.type,
  schemaVersion: row.schema_version,
  data: row.data,
  meta: row.meta,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  prevHash: row.prev_hash,
  hash: row.hash,
});

export type Parts = Readonly<Record<string, unknown>>;

/** All parts of a stream as one object; `stream` is an SQL expression. */
export const partsOf = (stream: string): string =>
  `coalesce((select jsonb_object_agg(key, state) from ledger.stream_parts p where p.stream = ${stream}), '{}')`;
