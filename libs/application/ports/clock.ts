import type { Instant } from '#libs/domain/shared/time';

/** The one clock of API, activities and subscribers. */
export interface Clock {
  now(): Promise<Instant> | Instant;
  /** How far the readings of two processes may lie apart at most, milliseconds; absent: not at all. */
  readonly disagreementMs?: number;
}
