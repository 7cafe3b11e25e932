import type { DataSource } from 'typeorm';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query } from '#libs/ledger/rows';
import { feedOrder } from '#libs/ledger/verification/feed-order';

/** What was done so that new events sort after those of another cluster. */
export interface Adoption {
  /** Transaction of the log's last event; null for an empty log. */
  readonly newest: string | null;
  /** The transaction that the cluster begins next; null for an empty log. */
  readonly next: string | null;
  /** Transactions that were passed over; 0 where the log was this cluster's own. */
  readonly skipped: number;
}

/** Some seconds of work: often enough for whoever watches, or interrupts it. */
const AT_ONCE = 500_000;

/** Each transaction takes its id and nothing else, so nothing waits for the disk. */
const skip = (count: number): string => `
  do $$ begin
    for i in 1..${count} loop perform pg_current_xact_id(); commit; end loop;
  end $$`;

/** A record that is flushed when it commits, and with it that those ids were taken: a crash gives none again. */
const keep = `select pg_logical_emit_message(true, 'dondoc', 'ledger adopted')`;

/**
 * Takes a log over that a dump brought here from another cluster: passes over transaction ids, as they are part of
 * what is hashed, until those to come are above the log's. Nothing may be written before; what is repeated or
 * interrupted goes on where it was. The database refuses more than two thousand million that are not frozen.
 *
 * @param onProgress hears how many transactions are left
 * @throws LedgerUnavailable
 */
export async function adoptLog(
  dataSource: DataSource,
  onProgress: (left: number) => void = () => undefined,
): Promise<Adoption> {
  let skipped = 0;
  for (;;) {
    const order = await feedOrder(dataSource);
    if (!order?.isForeign) {
      if (skipped > 0) await orUnavailable(() => query(dataSource, keep));
      return { newest: order?.newest ?? null, next: order?.next ?? null, skipped };
    }
    const left = Number(BigInt(order.newest) - BigInt(order.next)) + 1;
    onProgress(left);
    const count = Math.min(left, AT_ONCE);
    await orUnavailable(() => query(dataSource, skip(count)));
    skipped += count;
  }
}
