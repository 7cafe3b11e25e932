import { query, type Queries } from '#libs/ledger/rows';

/** How far a subscriber is behind the ledger. */
export interface SubscriberLag {
  readonly subscriber: string;
  /** Age of the first event that it has not handled, in seconds; 0 when it has handled all. */
  readonly seconds: number;
}

// The index on (xact, position) finds each subscriber's next event, however many follow it.
const lags = `
  select s.name as subscriber, coalesce(greatest(0, extract(epoch from clock_timestamp() - f.recorded_at)), 0)::float8 as seconds
  from ledger.subscriptions s
  left join lateral (
    select e.recorded_at from ledger.events e
    where (e.xact, e.position) > (coalesce(split_part(s.cursor, '.', 1), '0')::xid8,
                                  coalesce(split_part(s.cursor, '.', 2), '0')::bigint)
    order by e.xact, e.position limit 1
  ) f on true
  order by s.name`;

/** Events that wait behind an open write transaction count as not handled. */
export const subscriberLags = (on: Queries): Promise<SubscriberLag[]> => query<SubscriberLag>(on, lags);
