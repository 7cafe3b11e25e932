import type { TaskListItem } from '#libs/application/ports/task-lists';
import type { Difficulty, DifficultyStatus } from '#libs/domain/annex-task/difficulties';
import type { Person } from '#libs/domain/shared/actor';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { Instant } from '#libs/domain/shared/time';

export interface DifficultyQuery {
  /** Only difficulties of tasks that this person may read are listed. */
  readonly caller: Person;
  readonly plan?: string | undefined;
  readonly status?: DifficultyStatus | undefined;
  /** The unit that raised it. */
  readonly agency?: string | undefined;
  /** The agency that has to solve it. */
  readonly resolver?: string | undefined;
  /** As it was known then. */
  readonly asOf?: Instant | undefined;
  /** As it had happened by then, by what is known now, or was known at `asOf`. */
  readonly asOfOccurred?: Instant | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A difficulty with the task that it is about. */
export interface RegisteredDifficulty extends Difficulty {
  readonly taskId: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly taskNumber: string;
  readonly taskTitle: string;
}

/** What units reported as difficult, of all tasks; it follows the ledger within a moment. */
export interface DifficultyRegister {
  /** The oldest first. `CURSOR.INVALID`, and `ASOF.NOT_YET` while the instant is not settled. */
  query(
    query: DifficultyQuery,
  ): Promise<{ items: readonly RegisteredDifficulty[]; nextCursor: string | null } | Rejection>;
  /** Open tasks of which the person, or the agency that they speak for, has to solve a difficulty. */
  tasksToSolve(person: Person): Promise<readonly TaskListItem[]>;
}
