import { taskDecider } from '#libs/domain/annex-task/task-decider';
import { kept, pastAfterAll, pastIn, pastOfAll, type KeptPast } from '#libs/read-models/kept-past';
import type { TimedEvent } from '#libs/read-models/corrections';
import { evolveStored } from '#libs/read-models/periods';

/** A value as it comes back out of the database: members by the lengths of their names, and none that is undefined. */
const asJsonb = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, own: unknown) =>
      typeof own === 'object' && own !== null && !Array.isArray(own)
        ? Object.fromEntries(
            Object.entries(own).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)),
          )
        : own,
    ),
  ) as T;

/** Follows the events page by page, each time from what the page before has stored. */
export const followedInPages = (events: readonly TimedEvent[], pages: readonly number[]) => {
  let row: { state: typeof taskDecider.initial; version: number; past: KeptPast | null } = {
    state: taskDecider.initial,
    version: 0,
    past: null,
  };
  const told: string[] = [];
  for (let from = 0, n = 0; from < events.length; n += 1) {
    const page = events.slice(from, from + (pages[n % pages.length] ?? 1));
    from += page.length;
    const known = events.slice(0, from);
    const stepped = pastAfterAll(pastIn(row.past, row), page);
    told.push(stepped === null ? 'all' : 'steps');
    const state = page.reduce(evolveStored, row.state);
    row = asJsonb({ state, version: from, past: kept(stepped ?? pastOfAll(known), from, state) });
  }
  return { row, told };
};
