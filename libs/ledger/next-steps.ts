import type { Instant } from '#libs/domain/shared/time';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { instant, query, type Queries } from '#libs/ledger/rows';

/**
 * The newest next step of each stream, as its current-state row has it; streams that do not exist are left out.
 *
 * @throws LedgerUnavailable
 */
export const nextStepsOf = async (
  on: Queries,
  streams: readonly string[],
): Promise<ReadonlyMap<string, Instant | null>> => {
  const rows = await orUnavailable(() =>
    query<{ stream: string; nextStepAt: Instant | null }>(
      on,
      `select stream, ${instant('next_step_at')} as "nextStepAt" from ledger.stream_states where stream = any($1)`,
      [streams],
    ),
  );
  return new Map(rows.map(({ stream, nextStepAt }) => [stream, nextStepAt]));
};
