import type { Committed, EventMeta, IdempotentRequest, StoredEvent } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import type { EventBody } from '#libs/ledger/fold';
import { asJson, hashOf } from '#libs/ledger/hash';
import { query, type Parts, type Queries } from '#libs/ledger/rows';

/** Everything one submission writes. */
export interface Append {
  readonly stream: string;
  readonly category: string;
  readonly xact: string;
  /** Version and hash the stream has before. */
  readonly version: number;
  readonly headHash: string;
  readonly now: Instant;
  readonly bodies: readonly EventBody[];
  readonly meta: EventMeta;
  readonly core: unknown;
  /** Only parts that changed. */
  readonly parts: Parts;
  readonly removedParts: readonly string[];
  readonly nextStepAt: Instant | null;
  readonly request: IdempotentRequest | undefined;
}

/** One statement, as every round trip lengthens the time for which the stream is locked. */
const write = `
  with e as (
    insert into ledger.events (position, xact, stream, version, type, schema_version, data, meta,
      occurred_at, recorded_at, prev_hash, hash)
    select r.position, r.xact::xid8, r.stream, r.version, r.type, r."schemaVersion",
      coalesce(r.data, 'null'), r.meta, r."occurredAt", r."recordedAt",
      decode(r."prevHash", 'hex'), decode(r.hash, 'hex')
    from jsonb_to_recordset($1::jsonb) as r(position bigint, xact text, stream text, version integer,
      type text, "schemaVersion" integer, data jsonb, meta jsonb, "occurredAt" timestamptz,
      "recordedAt" timestamptz, "prevHash" text, hash text)
  ), h as (
    insert into ledger.stream_states
      (stream, category, version, head_hash, last_recorded_at, core, next_step_at)
    values ($2, $3, $4, decode($5, 'hex'), $6, $7::jsonb, $8)
    on conflict (stream) do update set version = excluded.version, head_hash = excluded.head_hash,
      last_recorded_at = excluded.last_recorded_at, core = excluded.core, next_step_at = excluded.next_step_at
  ), p as (
    insert into ledger.stream_parts (stream, key, state)
    select $2, key, value from jsonb_each($9::jsonb)
    on conflict (stream, key) do update set state = excluded.state
  ), d as (
    delete from ledger.stream_parts where stream = $2 and key = any($10::text[])
  ), c as (
    insert into ledger.commands (principal, command_id, request_hash, answer)
    select $11, $12, $13, $14::jsonb where $11::text is not null
  )
  select 1`;

/** Appends the events, chained by hash, and updates the current state; answers what was appended. */
export async function append(on: Queries, change: Append): Promise<Committed> {
  const { stream, xact, now, request } = change;
  const positions = await query<{ position: string }>(
    on,
    `select nextval(pg_get_serial_sequence('ledger.events', 'position'))::text as position
     from generate_series(1, $1::integer)`,
    [change.bodies.length],
  );
  // The columns are hashed before they are stored, so the database must not choose any of them.
  const events: StoredEvent[] = [];
  let prevHash = change.headHash;
  change.bodies.forEach(({ type, data, schemaVersion = 1 }, index) => {
    const event = {
      ...{ position: positions[index]?.position ?? '', xact, stream, version: change.version + index + 1 },
      ...{ type, schemaVersion, data, meta: asJson(change.meta) as EventMeta },
      ...{ occurredAt: now, recordedAt: now, prevHash },
    };
    prevHash = hashOf(event);
    events.push({ ...event, hash: prevHash });
  });
  const answer = {
    version: change.version + events.length,
    events: events.map(({ type, position }) => ({ type, position })),
    nextStepAt: change.nextStepAt,
  };
  await query(on, write, [
    JSON.stringify(events),
    ...[stream, change.category, answer.version, prevHash, now, JSON.stringify(asJson(change.core))],
    ...[change.nextStepAt, JSON.stringify(change.parts), change.removedParts],
    ...[request?.principal ?? null, request?.commandId ?? null, request?.requestHash ?? null],
    JSON.stringify(answer),
  ]);
  return { kind: 'committed', ...answer, replayed: false };
}
