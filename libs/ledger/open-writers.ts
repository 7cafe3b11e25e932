import { query, type Queries } from '#libs/ledger/rows';

/** What holds the feed back at one moment. */
export interface OpenWriter {
  /** Seconds for which the oldest transaction that may still write has been seen open; 0 without one. */
  readonly seconds: number;
  /** Its transaction id. */
  readonly xact: string | null;
}

interface Row {
  xmin: string;
  xmax: string;
  seconds: number | null;
}

// A role sees its own transactions' beginnings only, unless it may read all statistics; prepared transactions
// have none. The snapshot shows all of them, so their age is counted from when they were first seen.
const oldest = `
  select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax,
    (select extract(epoch from clock_timestamp() - min(a.xact_start))::float8
     from pg_stat_activity a where a.backend_xid is not null and a.pid <> pg_backend_pid()) as seconds
  from pg_current_snapshot() s`;

/**
 * Watches for write transactions that stay open: readers of the feed go no further than the oldest of them.
 * Look every few seconds, as a transaction of another role counts from the first look that met it.
 */
export class OpenWriters {
  private known: { readonly xact: string; readonly sinceMs: number } | null = null;

  constructor(private readonly on: Queries) {}

  async look(): Promise<OpenWriter> {
    const [row] = await query<Row>(this.on, oldest);
    if (!row) throw new Error('LEDGER.NO_ROW');
    if (row.xmin === row.xmax) {
      this.known = null;
      return { seconds: 0, xact: null };
    }
    const nowMs = performance.now();
    if (this.known?.xact !== row.xmin) this.known = { xact: row.xmin, sinceMs: nowMs };
    const seenSeconds = (nowMs - this.known.sinceMs) / 1_000;
    return { seconds: Math.max(seenSeconds, row.seconds ?? 0), xact: row.xmin };
  }
}
