import type { DateOrInstant } from '#libs/domain/shared/time';

/**
 * `cycle` defaults to the only open one (`CYCLE.AMBIGUOUS` otherwise). `agencyId` defaults to the actor's own
 * agency; acting for another one is refused unless the permission table says so.
 */
export interface Addressed {
  readonly cycle?: number | undefined;
  readonly agencyId?: string | undefined;
}

/**
 * When it happened, where it is recorded later than that: the day of its document, or an instant of that day. Without it,
 * now. See `decideLate`.
 */
export interface Dated {
  readonly occurredAt?: DateOrInstant | undefined;
}
