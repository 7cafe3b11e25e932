import { query, type Queries } from '#libs/delivery/rows';

/** Mails that have not left. */
export interface WaitingMails {
  readonly count: number;
  /** For how long the oldest of them has been due, in seconds; 0 when none is. */
  readonly overdueSeconds: number;
}

// Found by the index on what waits, however much was sent.
const waiting = `
  select count(*)::int as count,
    coalesce(greatest(0, extract(epoch from clock_timestamp() - min(slot))), 0)::float8 as "overdueSeconds"
  from delivery.messages where status = 'waiting'`;

export const waitingMails = async (on: Queries): Promise<WaitingMails> => {
  const [row] = await query<WaitingMails>(on, waiting);
  return row ?? { count: 0, overdueSeconds: 0 };
};

/** How many mails nobody tries to send any more. */
export const failedMails = async (on: Queries): Promise<number> => {
  const [row] = await query<{ count: number }>(
    on,
    `select count(*)::int as count from delivery.messages where status = 'failed'`,
  );
  return row?.count ?? 0;
};
