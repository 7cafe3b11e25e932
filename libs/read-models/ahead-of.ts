import type { DataSource } from 'typeorm';

/** Of so many of the newest events; and so many tasks or plans, those of the caller's own events first. */
const EVENTS = 2_000;
const STREAMS = 100;

/**
 * The newest events that a follower has not handled, by the place in the feed at which it stands. The range of the index ends
 * there, so that nothing is read where everything is handled.
 */
const ahead = `
  select substr(stream, length($3) + 2) as id from (
    select e.stream, e.meta ->> 'userId' = $2 as own, e.xact, e.position
    from ledger.events e, (select coalesce((select cursor from ledger.subscriptions where name = $1), '0.0') as cursor) s
    where (e.xact, e.position) > (split_part(s.cursor, '.', 1)::xid8, split_part(s.cursor, '.', 2)::bigint)
    order by e.xact desc, e.position desc limit ${EVENTS}
  ) newest where stream like $3 || '/%'
  group by stream order by bool_or(coalesce(own, false)) desc, max(position) desc limit ${STREAMS}`;

/**
 * Ids of tasks or plans of which something was recorded that a follower has not handled yet: what somebody has just done is
 * among them.
 */
export const aheadOf = async (
  dataSource: DataSource,
  given: { readonly follower: string; readonly category: 'task' | 'plan'; readonly userId: string },
): Promise<readonly string[]> => {
  const values = [given.follower, given.userId, given.category];
  return (await dataSource.query<{ id: string }[]>(ahead, values)).map(({ id }) => id);
};
