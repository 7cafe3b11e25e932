import type { DataSource } from 'typeorm';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query } from '#libs/ledger/rows';

/** Where the log's newest transaction stands in the order of this cluster's. */
export interface FeedOrder {
  /** Transaction of the log's last event. */
  readonly newest: string;
  /** The transaction that this cluster begins next. */
  readonly next: string;
  /** Whether new events would sort before stored ones. */
  readonly isForeign: boolean;
}

/** The log was written by another cluster, whose transaction ids are ahead of this one's. */
export class ForeignCluster extends Error {
  readonly code = 'LEDGER.FOREIGN_CLUSTER';

  constructor(readonly facts: Pick<FeedOrder, 'newest' | 'next'>) {
    super(
      `LEDGER.FOREIGN_CLUSTER: the log's newest transaction is ${facts.newest}, this cluster is at ${facts.next}. ` +
        'A dump was restored here: readers would wait, and skip events. Run "dondoc ledger adopt" before anything is written.',
    );
    this.name = 'ForeignCluster';
  }
}

/** The index on (xact, position) answers it. */
const newestTransaction = `
  select e.xact::text as newest, pg_snapshot_xmax(pg_current_snapshot())::text as next,
    e.xact >= pg_snapshot_xmax(pg_current_snapshot()) as "isForeign"
  from ledger.events e order by e.xact desc, e.position desc limit 1`;

/** @returns null while nothing was written */
export const feedOrder = async (dataSource: DataSource): Promise<FeedOrder | null> => {
  const [row] = await orUnavailable(() => query<FeedOrder>(dataSource, newestTransaction));
  return row ?? null;
};

/**
 * For the start of a process, before anybody reads the feed.
 *
 * @throws ForeignCluster (`LEDGER.FOREIGN_CLUSTER`) when events would sort after those still to be written
 */
export async function assertFeedOrder(dataSource: DataSource): Promise<void> {
  const order = await feedOrder(dataSource);
  if (order?.isForeign) throw new ForeignCluster({ newest: order.newest, next: order.next });
}
