import type { Committed, IdempotentRequest } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import { NO_HASH } from '#libs/ledger/hash';
import { instant, partsOf, query, type Parts, type Queries } from '#libs/ledger/rows';

/** A stream as it is while this transaction holds its lock. */
export interface Head {
  /** The transaction's id. */
  readonly xact: string;
  readonly exists: boolean;
  readonly version: number;
  readonly headHash: string;
  readonly lastRecordedAt: Instant | null;
  readonly nextStepAt: Instant | null;
  readonly core: unknown;
  readonly parts: Parts;
  /** What this command id was answered before. */
  readonly stored: { readonly hash: string; readonly answer: Omit<Committed, 'kind' | 'replayed'> } | null;
}

interface HeadRow {
  xact: string;
  version: number | null;
  head_hash: string | null;
  last_recorded_at: Instant | null;
  next_step_at: Instant | null;
  core: unknown;
  parts: Parts;
  stored: Head['stored'];
}

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
 * Locks the stream and reads what a decision needs. The transaction's id is taken here too, before the clock
 * is read: the feed's watermark relies on it.
 */
export async function lockHead(
  on: Queries,
  stream: string,
  request: IdempotentRequest | undefined,
): Promise<Head> {
  await lockStream(on, stream);
  // A statement of its own, as the one that waited still sees what was there before it waited.
  const [row] = await query<HeadRow>(
    on,
    `select pg_current_xact_id()::text as xact, s.version, encode(s.head_hash, 'hex') as head_hash,
       ${instant('s.last_recorded_at')} as last_recorded_at, ${instant('s.next_step_at')} as next_step_at,
       s.core, ${partsOf('$1')} as parts,
       (select jsonb_build_object('hash', request_hash, 'answer', answer)
        from ledger.commands where principal = $2 and command_id = $3) as stored
     from (select 1) as always left join ledger.stream_states s on s.stream = $1`,
    [stream, request?.principal ?? null, request?.commandId ?? null],
  );
  if (!row) throw new Error('LEDGER.NO_ROW');
  return {
    ...{ xact: row.xact, exists: row.version !== null, version: row.version ?? 0 },
    ...{ headHash: row.head_hash ?? NO_HASH, lastRecordedAt: row.last_recorded_at },
    ...{ nextStepAt: row.next_step_at, core: row.core, parts: row.parts, stored: row.stored },
  };
}
