import type { Reading } from '#libs/application/ports/reading';
import type { Awaited, Stage } from '#libs/domain/annex-task/standing/index';
import type { Heirs } from '#libs/domain/directory/current-agency';
import type { Boxes, Rate } from '#libs/domain/dashboard/boxes';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

export interface DashboardQuery extends Reading {
  /** As in lists: counts for agencies that gave way are those of whoever answers for them today. */
  readonly heirs?: Heirs | undefined;
}

/** The boxes of the tasks that have something in common; `key` is null for those that lack it. */
export interface BoxesOf {
  readonly key: string | null;
  readonly boxes: Boxes;
}

/** Tasks in which somebody is waited for; a task counts for each of those who are. */
export interface AwaitedBy extends Awaited {
  readonly stage: Stage;
  readonly tasks: number;
}

export interface Dashboard {
  readonly at: Instant;
  readonly boxes: Boxes;
  readonly rates: readonly Rate[];
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  /**
   * By leading agency: a task that several lead counts for each, by where its own part of it stands, which need not be where
   * the task stands.
   */
  readonly byAgency: readonly BoxesOf[];
  /**
   * By coordinating unit, apart from those above: the tasks of which a lead has asked something of it, by where it stands
   * with that. Its accepted input is done although the task goes on.
   */
  readonly byCoordinator: readonly BoxesOf[];
  /** By section of the plan; by plan where all are counted. */
  readonly bySection: readonly BoxesOf[];
  readonly byPlan: readonly BoxesOf[];
  /** By month of the deadline, `YYYY-MM`. */
  readonly byMonth: readonly BoxesOf[];
  readonly awaited: readonly AwaitedBy[];
  /** At the ends of the last twelve months, the oldest first. */
  readonly trend: readonly { readonly at: Instant; readonly boxes: Boxes }[];
}

export interface Dashboards {
  /** `ASOF.NOT_YET` while the instant is not settled. */
  query(query: DashboardQuery): Promise<Dashboard | Rejection>;
}
