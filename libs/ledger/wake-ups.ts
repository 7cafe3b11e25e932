import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Instant } from '#libs/domain/shared/time';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query, type Queries } from '#libs/ledger/rows';

/** What the ledger knows of the process that follows a stream. */
export interface Sleep {
  /** It sleeps until then at the latest; null: until it is woken. */
  readonly wakesAt: Instant | null;
  /** It has to be woken, as it may have been told something later than what is right from now on. */
  readonly wakes: boolean;
}

const isBefore = (step: Instant | null, wakesAt: Instant | null): boolean =>
  step !== null && (wakesAt === null || step < wakesAt);

/**
 * What is known of the process once a stream's next step is another one.
 *
 * @param wakesAt what was known of it before
 * @param isTold whether whoever moved the step is the process, which is told so: only that may let it sleep longer.
 *   An attempt that it does not wait for any more does no harm: it never brings forward what the process sleeps for
 *   without waking it.
 */
export const sleepAfter = (wakesAt: Instant | null, nextStepAt: Instant | null, isTold: boolean): Sleep => {
  if (isTold) return { wakesAt: nextStepAt, wakes: isBefore(nextStepAt, wakesAt) };
  // Nothing is left to sleep for: it has to learn that it may end.
  if (nextStepAt === null) return { wakesAt: null, wakes: wakesAt !== null };
  return isBefore(nextStepAt, wakesAt) ? { wakesAt: nextStepAt, wakes: true } : { wakesAt, wakes: false };
};

const toWake = `
  select s.stream from unnest($1::text[], $2::integer[]) as w(stream, version)
  join ledger.stream_states s on s.stream = w.stream
  where coalesce(s.wake_version >= w.version, true)`;

/**
 * Those streams of a page of the feed whose process has to be woken, whoever asks and whatever that has answered
 * before: at one of these events, or after it, the step came before what the process had been told.
 *
 * @throws LedgerUnavailable
 */
export const streamsToWake = async (
  on: Queries,
  events: readonly Pick<StoredEvent, 'stream' | 'version'>[],
): Promise<ReadonlySet<string>> => {
  const first = new Map<string, number>();
  for (const { stream, version } of events)
    first.set(stream, Math.min(version, first.get(stream) ?? version));
  const values = [[...first.keys()], [...first.values()]];
  const rows = await orUnavailable(() => query<{ stream: string }>(on, toWake, values));
  return new Set(rows.map(({ stream }) => stream));
};
