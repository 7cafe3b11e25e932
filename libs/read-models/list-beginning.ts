import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { Ledger } from '#libs/application/ports/ledger';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import { taskPeriodsName } from '#libs/read-models/listed-at';

/** As of when all pages of a list are read: what had happened when it began, of what its rows knew then. */
export interface Begun {
  readonly at: Instant;
  /** Up to when the rows had followed the ledger; not after `at`. */
  readonly known: Instant;
}

/** The beginning of a list. */
export interface Beginning {
  readonly at: Instant;
  /**
   * Asked once the first page has been read and others follow.
   *
   * @returns by what all pages are read, and whether what was read so far is just that
   */
  fixed(): Promise<Begun & { readonly asRead: boolean }>;
}

/** Nobody has to be waited for. */
const longAgo: Instant = '1970-01-01T00:00:00.000Z';

/**
 * Rows follow the ledger a moment later, so that those of a first page may lack what was recorded before it, or have
 * what was recorded while it was read. Read as of that instant, the next page would show a task twice, or not at all.
 */
export const beginningOf = async (deps: {
  readonly dataSource: DataSource;
  readonly ledger: Pick<Ledger, 'handledUntil'>;
  readonly clock: Clock;
}): Promise<Beginning> => {
  const followed = async (): Promise<string | null> => {
    const [row] = await deps.dataSource.query<{ cursor: string | null }[]>(
      'select cursor from ledger.subscriptions where name = $1',
      [taskPeriodsName],
    );
    return row?.cursor ?? null;
  };
  const before = await followed();
  const at = fromMs(toMs(await deps.clock.now()));
  return {
    at,
    async fixed() {
      const handled = await deps.ledger.handledUntil(taskPeriodsName, longAgo);
      const all = handled === null || toMs(handled) >= toMs(at) - 1;
      return all && (await followed()) === before
        ? { at, known: at, asRead: true }
        : { at, known: handled === null || handled > at ? at : handled, asRead: false };
    },
  };
};
