import type { Instant } from '#libs/domain/shared/time';

/** Resolves ids to names as of today; an unknown id should come back as it is. */
export interface Names {
  readonly agency: (id: string) => string;
  readonly user: (id: string) => string;
}

/** The same for any time: a history calls people what they were called when they acted. */
export interface NamesOverTime extends Names {
  readonly at: (instant: Instant) => Names;
}
