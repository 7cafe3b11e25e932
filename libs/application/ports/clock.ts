import type { Instant } from '#libs/domain/shared/time';

/** The one clock of API, activities and subscribers. */
export interface Clock {
  now(): Promise<Instant> | Instant;
}
