import type { Person } from '#libs/domain/shared/actor';
import type { Instant } from '#libs/domain/shared/time';

/** The two times by which a past is asked for; the present where both are missing. */
export interface AsOf {
  /** As it was known then. */
  readonly asOf?: Instant | undefined;
  /** As it had happened by then, by what is known now, or was known at `asOf`. */
  readonly asOfOccurred?: Instant | undefined;
}

/** Who reads, of what, and as of when. */
export interface Reading extends AsOf {
  /** Only what this person may read is told and counted. */
  readonly caller: Person;
  /** Of one plan; every plan where it is missing. */
  readonly plan?: string | undefined;
}

/** Which part of a list is wanted. */
export interface Page {
  /** From the page before; missing: the first page. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}
