import type { Reading } from '#libs/application/ports/reading';
import type { Boxes } from '#libs/domain/dashboard/boxes';
import type { Stage } from '#libs/domain/annex-task/standing/index';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

/** How the tasks of a plan stand, as far as somebody may read them. */
export interface PlanStanding {
  readonly boxes: Boxes;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  /** The deadlines of its tasks lie between these; null where none has one. */
  readonly firstDue: Instant | null;
  readonly lastDue: Instant | null;
}

export interface PlanStandings {
  /** Of each plan with tasks that the caller may read, by its id. `ASOF.NOT_YET` while the instant is not settled. */
  of(
    query: Reading,
  ): Promise<{ readonly at: Instant; readonly plans: ReadonlyMap<string, PlanStanding> } | Rejection>;
}
