import type { Committed, EventMeta, IdempotentRequest, StoredEvent } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import type { Change } from '#libs/ledger/decide';
import { asJson, hashOf } from '#libs/ledger/hash';
import type { Head } from '#libs/ledger/head';
import type { Statement } from '#libs/ledger/transaction';
import type { Sleep } from '#libs/ledger/wake-ups';

/** A stream that one transaction changes, once or several times. */
export interface ChangedStream {
  readonly stream: string;
  readonly category: string;
  /** Before the first change. */
  readonly head: Head;
  /** What is known of its process after the last change; woken if any of them has to wake it. */
  readonly sleep: Sleep;
  /** In the order in which they were decided. */
  readonly changes: readonly { readonly change: Change; readonly request: IdempotentRequest | undefined }[];
}

/** One statement, as every round trip lengthens the time for which streams are locked. */
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
    insert into ledger.stream_states as s
      (stream, category, version, head_hash, last_recorded_at, core, next_step_at, wakes_at, wake_version)
    select r.stream, r.category, r.version, decode(r."headHash", 'hex'), r."lastRecordedAt",
      coalesce(r.core, 'null'), r."nextStepAt", r."wakesAt", r."wakeVersion"
    from jsonb_to_recordset($2::jsonb) as r(stream text, category text, version integer, "headHash" text,
      "lastRecordedAt" timestamptz, core jsonb, "nextStepAt" timestamptz, "wakesAt" timestamptz,
      "wakeVersion" integer)
    on conflict (stream) do update set version = excluded.version, head_hash = excluded.head_hash,
      last_recorded_at = excluded.last_recorded_at, core = excluded.core, next_step_at = excluded.next_step_at,
      wakes_at = excluded.wakes_at,
      wake_version = coalesce(excluded.wake_version, s.wake_version)
  ), p as (
    insert into ledger.stream_parts (stream, key, state)
    select r.stream, r.key, coalesce(r.state, 'null')
    from jsonb_to_recordset($3::jsonb) as r(stream text, key text, state jsonb)
    on conflict (stream, key) do update set state = excluded.state
  ), c as (
    insert into ledger.commands (principal, command_id, request_hash, answer)
    select r.principal, r."commandId", r."requestHash", r.answer
    from jsonb_to_recordset($4::jsonb) as r(principal text, "commandId" text, "requestHash" text, answer jsonb)
  )
  select 1`;

const remove = `
  delete from ledger.stream_parts p using unnest($1::text[], $2::text[]) as r(stream, key)
  where p.stream = r.stream and p.key = r.key`;

interface Written {
  /** The current state's row. */
  readonly head: object;
  readonly events: readonly StoredEvent[];
  readonly commands: readonly (IdempotentRequest & { answer: object })[];
  readonly answers: readonly Committed[];
}

/** The columns are hashed before they are stored, so the database must not choose any of them. */
const chain = (
  { stream, category, head, sleep, changes }: ChangedStream,
  xact: string,
  nextPosition: () => string,
): Written => {
  const events: StoredEvent[] = [];
  const commands: (IdempotentRequest & { answer: object })[] = [];
  let { headHash, version } = head;
  const answers = changes.map(
    ({ change: { now, occurredAt, bodies, meta, nextStepAt }, request }): Committed => {
      const own = bodies.map(({ type, data, schemaVersion }) => {
        version += 1;
        const event = {
          position: nextPosition(),
          xact,
          stream,
          version,
          type,
          schemaVersion,
          data,
          meta: asJson(meta) as EventMeta,
          occurredAt,
          recordedAt: now,
          prevHash: headHash,
        };
        headHash = hashOf(event);
        events.push({ ...event, hash: headHash });
        return { type, position: event.position };
      });
      const answer = { version, events: own, nextStepAt };
      if (request) commands.push({ ...request, answer });
      return { kind: 'committed', ...answer, replayed: false };
    },
  );
  const last = changes.at(-1)?.change;
  const { core, now: lastRecordedAt, nextStepAt } = last ?? {};
  return {
    head: {
      stream,
      category,
      version,
      headHash,
      lastRecordedAt,
      core,
      nextStepAt,
      wakesAt: sleep.wakesAt,
      wakeVersion: sleep.wakes ? version : null,
    },
    events,
    commands,
    answers,
  };
};

/** Parts as the last change leaves them: a statement can write a row only once. */
const lastParts = ({ stream, changes }: ChangedStream) => {
  const written = new Map<string, unknown>();
  const removed = new Set<string>();
  for (const { change } of changes) {
    for (const [key, state] of Object.entries(change.parts)) {
      written.set(key, state);
      removed.delete(key);
    }
    for (const key of change.removedParts) {
      written.delete(key);
      removed.add(key);
    }
  }
  return {
    written: [...written].map(([key, state]) => ({ stream, key, state })),
    removed: [...removed].map((key) => ({ stream, key })),
  };
};

/** What appends changes, and what is answered once that is committed. */
export interface Appending {
  readonly statements: readonly Statement[];
  /** For each stream in the order of its changes. */
  readonly answers: readonly (readonly Committed[])[];
}

/**
 * The events, chained by hash, and the current states they lead to.
 *
 * @param positions as many as there are events, ascending
 */
export function append(
  xact: string,
  positions: readonly string[],
  streams: readonly ChangedStream[],
): Appending {
  const left = positions.values();
  const nextPosition = (): string => {
    const { value } = left.next();
    if (value === undefined) throw new Error('LEDGER.NO_POSITION');
    return value;
  };
  const written = streams.map((changed) => chain(changed, xact, nextPosition));
  const parts = streams.map(lastParts);
  const values = [
    JSON.stringify(written.flatMap(({ events }) => events)),
    JSON.stringify(written.map(({ head }) => head)),
    JSON.stringify(parts.flatMap((each) => each.written)),
    JSON.stringify(written.flatMap(({ commands }) => commands)),
  ];
  const removed = parts.flatMap((each) => each.removed);
  const removal = {
    sql: remove,
    values: [removed.map(({ stream }) => stream), removed.map(({ key }) => key)],
  };
  return {
    statements: [{ sql: write, values }, ...(removed.length > 0 ? [removal] : [])],
    answers: written.map(({ answers }) => answers),
  };
}

/** A stream to which nothing happened, though its next step moved or its process was told it. */
export interface MovedStream {
  readonly stream: string;
  readonly nextStepAt: Instant | null;
  readonly sleep: Sleep;
}

/** The feed does not tell of a step that comes forward so, but of whatever happens next: that wakes then. */
export const moveNextSteps = (moved: readonly MovedStream[]): Statement => ({
  sql: `update ledger.stream_states s set next_step_at = r.next_step_at, wakes_at = r.wakes_at,
       wake_version = case when r.wakes then s.version + 1 else s.wake_version end
     from unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::boolean[])
       as r(stream, next_step_at, wakes_at, wakes) where s.stream = r.stream`,
  values: [
    moved.map(({ stream }) => stream),
    moved.map(({ nextStepAt }) => nextStepAt),
    moved.map(({ sleep }) => sleep.wakesAt),
    moved.map(({ sleep }) => sleep.wakes),
  ],
});
