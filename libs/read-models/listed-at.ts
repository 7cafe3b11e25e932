import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

/** The name under which the rows follow the feed. */
export const taskPeriodsName = 'task-periods';

/** The generation of rows that is read. */
export const liveGenerationSql = `select generation from read_models.live_generations where name = '${taskPeriodsName}'`;

/** For which instant rows are read. */
export interface ListedAt {
  readonly at: Instant;
  /** Otherwise it is now, and what lasts is read. */
  readonly isPast: boolean;
}

/**
 * The instant that is asked for; the present one where none is named.
 *
 * @returns `ASOF.NOT_YET` while the rows may still change for the instant
 */
export const listedAt = async (
  deps: { readonly ledger: Pick<Ledger, 'handledUntil'>; readonly clock: Clock },
  asOf: string | undefined,
): Promise<ListedAt | Rejection> => {
  if (asOf === undefined) return { at: await deps.clock.now(), isPast: false };
  const at = fromMs(toMs(asOf));
  const watermark = await deps.ledger.handledUntil(taskPeriodsName, at);
  return watermark !== null && at <= watermark ? { at, isPast: true } : reject('ASOF.NOT_YET', { watermark });
};
