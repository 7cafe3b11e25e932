import type { Clock } from '#libs/application/ports/clock';
import type { Committed, Submission } from '#libs/application/ports/ledger';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';
import { PostgresLedger } from '#libs/ledger/postgres-ledger';

/** The clock of a past that is played: it stands still until it is moved, and is never moved back. */
export interface PlayedClock extends Clock {
  now(): Instant;
  moveTo(instant: Instant): void;
}

export const createPlayedClock = (start: Instant): PlayedClock => {
  let instant = start;
  return {
    now: () => instant,
    moveTo(next) {
      if (next > instant) instant = next;
    },
  };
};

/** The ledger as the demonstration writes it: every event says that it was made up, in what its hash covers. */
export class DemonstrationLedger extends PostgresLedger {
  override submit<C, S, E, X>(submission: Submission<C, S, E, X>): Promise<Committed | Rejection> {
    return super.submit({ ...submission, meta: { ...submission.meta, demonstration: true } });
  }
}
