import type { Committed, IdempotentRequest } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import { NO_HASH } from '#libs/ledger/hash';
import { instant, partsOf, query, type Parts, type Queries } from '#libs/ledger/rows';

/** A stream as it is while this transaction holds its lock. */
export interface Head {
  readonly exists: boolean;
  readonly version: number;
  readonly headHash: string;
  readonly lastRecordedAt: Instant | null;
  readonly nextStepAt: Instant | null;
  readonly core: unknown;
}

interface HeadRow {
  version: number;
  head_hash: string;
  last_recorded_at: Instant;
  next_step_at: Instant | null;
  core: unknown;
}

const lockRow = async (on: Queries, stream: string): Promise<Head | null> => {
  const [row] = await query<HeadRow>(
    on,
    `select version, encode(head_hash, 'hex') as head_hash, ${instant('last_recorded_at')} as last_recorded_at,
       ${instant('next_step_at')} as next_step_at, core
     from ledger.stream_states where stream = $1 for update`,
    [stream],
  );
  return row
    ? {
        exists: true,
        version: row.version,
        headHash: row.head_hash,
        lastRecordedAt: row.last_recorded_at,
        nextStepAt: row.next_step_at,
        core: row.core,
      }
    : null;
};

/**
 * Locks the stream before anything else is written: who waits here has no transaction id yet, so that order
 * by (xact, position) agrees with the order of versions.
 */
export async function lockHead(on: Queries, stream: string): Promise<Head> {
  const found = await lockRow(on, stream);
  if (found) return found;
  // There is no row to lock yet. Whoever makes it holds this lock, so look again afterwards.
  await query(on, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [stream]);
  return (
    (await lockRow(on, stream)) ?? {
      ...{ exists: false, version: 0, headHash: NO_HASH },
      ...{ lastRecordedAt: null, nextStepAt: null, core: null },
    }
  );
}

export interface LockedFacts {
  readonly xact: string;
  readonly parts: Parts;
  /** What this command id was answered before. */
  readonly stored: { readonly hash: string; readonly answer: Omit<Committed, 'kind' | 'replayed'> } | null;
}

/**
 * Reads the rest under the lock. It also takes the transaction's id, which must come before the clock is
 * read: the feed's watermark relies on it.
 */
export async function readLocked(
  on: Queries,
  stream: string,
  request: IdempotentRequest | undefined,
): Promise<LockedFacts> {
  const [row] = await query<LockedFacts>(
    on,
    `select pg_current_xact_id()::text as xact, ${partsOf('$1')} as parts,
       (select jsonb_build_object('hash', request_hash, 'answer', answer)
        from ledger.commands where principal = $2 and command_id = $3) as stored`,
    [stream, request?.principal ?? null, request?.commandId ?? null],
  );
  if (!row) throw new Error('LEDGER.NO_ROW');
  return row;
}
