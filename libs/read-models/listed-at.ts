import type { DataSource } from 'typeorm';
import type { Clock } from '#libs/application/ports/clock';
import type { AsOf } from '#libs/application/ports/reading';
import type { Ledger } from '#libs/application/ports/ledger';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

/** The name under which the rows follow the feed. */
export const taskPeriodsName = 'task-periods';

/** The generation of rows that is read. */
export const liveGenerationSql = `select generation from read_models.live_generations where name = '${taskPeriodsName}'`;

/** After everything that was recorded, and before what lasts. */
export const everRecorded: Instant = '9999-12-31T00:00:00.000Z';

/** For which instants rows are read. */
export interface ListedAt {
  /** What had happened by then; status is judged at it. */
  readonly at: Instant;
  /** Rows that held then are read: at `at`, or when what counts as known was recorded, if that is earlier. */
  readonly holding: Instant;
  /** Otherwise it is now, and what lasts is read. */
  readonly isPast: boolean;
  /**
   * By when something had been recorded of tasks of which some was recorded late: their rows are those of what had
   * happened by `at`. Null where there are no such tasks, or where what was known at `at` is asked for.
   */
  readonly knownBy: Instant | null;
}

/** As it was known at an instant. */
export const knownAt = (at: Instant): ListedAt => ({ at, holding: at, isPast: true, knownBy: null });

/** As it stands at an instant that is now. */
export const knownNow = (now: Instant): ListedAt => ({ at: now, holding: now, isPast: false, knownBy: null });

const hasCorrections = `
  select exists (select from read_models.corrected_periods
    where generation = (${liveGenerationSql}) and valid_from <= $1) as found`;

const normal = (instant: string): Instant => fromMs(toMs(instant));

/** What had happened by one instant, as it was known at another one. */
const happenedBy = async (dataSource: DataSource, at: Instant, known: Instant): Promise<ListedAt> => {
  // What is recorded happened before: nothing that happened later was known at all.
  if (known <= at) return { ...knownAt(at), holding: known };
  const [row] = await dataSource.query<{ found: boolean }[]>(hasCorrections, [known]);
  return { ...knownAt(at), knownBy: row?.found ? known : null };
};

/**
 * The instants that are asked for; the present one where none is named.
 *
 * @returns `ASOF.NOT_YET` while the rows may still change for one of them
 */
export const listedAt = async (
  deps: {
    readonly dataSource: DataSource;
    readonly ledger: Pick<Ledger, 'handledUntil'>;
    readonly clock: Clock;
  },
  { asOf, asOfOccurred }: AsOf,
): Promise<ListedAt | Rejection> => {
  const given = [asOf, asOfOccurred].flatMap((instant) => (instant === undefined ? [] : [normal(instant)]));
  const [earliest] = given.toSorted();
  if (earliest === undefined) return knownNow(await deps.clock.now());
  const latest = given.toSorted().at(-1) ?? earliest;
  const watermark = await deps.ledger.handledUntil(taskPeriodsName, latest);
  if (watermark === null || latest > watermark) return reject('ASOF.NOT_YET', { watermark });
  if (asOfOccurred === undefined) return knownAt(earliest);
  return happenedBy(deps.dataSource, normal(asOfOccurred), asOf === undefined ? everRecorded : normal(asOf));
};

/** The instants of a page that goes on with a list, by what was known at its beginning unless another instant is asked for. */
export const listedSince = async (
  dataSource: DataSource,
  { asOf, asOfOccurred }: AsOf,
  begun: { readonly at: Instant; readonly known: Instant },
): Promise<ListedAt> => {
  if (asOfOccurred === undefined)
    return asOf === undefined ? { ...knownAt(begun.at), holding: begun.known } : knownAt(normal(asOf));
  return happenedBy(dataSource, normal(asOfOccurred), asOf === undefined ? begun.known : normal(asOf));
};
