import type { Page, Reading } from '#libs/application/ports/reading';
import type { FourDates, OfficialStatus, Stage } from '#libs/domain/annex-task/standing/index';
import type { Heirs } from '#libs/domain/directory/current-agency';
import type { PlaceInPlan } from '#libs/domain/follow-up/plan-order';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { DateOrInstant, Instant } from '#libs/domain/shared/time';

export interface TaskListQuery extends Reading, Page {
  readonly agency?: string | undefined;
  /**
   * The part that `agency`, or the caller where it is missing, has in the task; `former`: had, and gave away;
   * `resolves`: a difficulty of it is, or was, to be solved there.
   */
  readonly role?: 'lead' | 'coordinator' | 'accepts' | 'monitors' | 'former' | 'resolves' | undefined;
  readonly status?: OfficialStatus | undefined;
  readonly stage?: Stage | undefined;
  readonly dueBefore?: DateOrInstant | undefined;
  readonly dueAfter?: DateOrInstant | undefined;
  /**
   * Who answers today for agencies that gave way: agencies are then meant and shown as those of today. Missing:
   * as those of the time.
   */
  readonly heirs?: Heirs | undefined;
  /** Words of number, title, product or section that all occur, with or without accents. */
  readonly q?: string | undefined;
}

export interface ListedAgency {
  readonly agencyId: string;
  readonly groupId: string | null;
  /** Who handles the task there; absent where its head named nobody. */
  readonly officerId?: string;
}

export interface TaskListItem {
  readonly id: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly key: string;
  readonly number: string;
  readonly section: string | null;
  readonly title: string;
  readonly product: string | null;
  /** Whether it has ended; between two of its cycles a task has not, though all that was due is done. */
  readonly closed: boolean;
  readonly status: OfficialStatus;
  readonly stage: Stage;
  /** Of the lead whose standing the status is. */
  readonly dates: FourDates;
  /** That lead's approved deadline. */
  readonly due: Instant | null;
  /** What is open of a task that comes in cycles; `label` as people call it. */
  readonly openCycles: readonly { readonly no: number; readonly label: string }[];
  readonly timingText: string;
  readonly leads: readonly ListedAgency[];
  readonly coordinators: readonly ListedAgency[];
}

/** A task of a list, and where it stands in its plan. */
export interface ListedPlace extends PlaceInPlan {
  readonly id: string;
}

/** Lists of tasks, now and as of any past instant. */
export interface TaskLists {
  /** `ASOF.NOT_YET` while the instant is not settled, `CURSOR.INVALID`. */
  query(
    query: TaskListQuery,
  ): Promise<{ items: readonly TaskListItem[]; nextCursor: string | null } | Rejection>;
  /** All tasks of a list at once, in no order: no more of each than it takes to put them into the plan's. `ASOF.NOT_YET`. */
  places(query: Omit<TaskListQuery, 'cursor' | 'limit'>): Promise<readonly ListedPlace[] | Rejection>;
}
