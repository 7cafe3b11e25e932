import type { DataSource } from 'typeorm';
import { orUnavailable } from '#libs/ledger/ledger-unavailable';
import { query } from '#libs/ledger/rows';

/** The log was written by another cluster, whose transaction ids are ahead of this one's. */
export class ForeignCluster extends Error {
  readonly code = 'LEDGER.FOREIGN_CLUSTER';

  constructor(readonly facts: { readonly newest: string; readonly next: string }) {
    super(
      `LEDGER.FOREIGN_CLUSTER: the log's newest transaction is ${facts.newest}, this cluster is at ${facts.next}. ` +
        'A dump was restored here: readers would wait, and skip events. Restore a physical backup, or import the log.',
    );
    this.name = 'ForeignCluster';
  }
}

/** The index on (xact, position) answers it. */
const newestTransaction = `
  select e.xact::text as newest, pg_snapshot_xmax(pg_current_snapshot())::text as next,
    e.xact >= pg_snapshot_xmax(pg_current_snapshot()) as foreign
  from ledger.events e order by e.xact desc, e.position desc limit 1`;

/**
 * For the start of a process, before anybody reads the feed.
 *
 * @throws ForeignCluster (`LEDGER.FOREIGN_CLUSTER`) when events would sort after those still to be written
 */
export async function assertFeedOrder(dataSource: DataSource): Promise<void> {
  const [row] = await orUnavailable(() =>
    query<{ newest: string; next: string; foreign: boolean }>(dataSource, newestTransaction),
  );
  if (row?.foreign) throw new ForeignCluster({ newest: row.newest, next: row.next });
}
