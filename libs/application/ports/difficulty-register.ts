import type { Difficulty, DifficultyStatus } from '#libs/domain/annex-task/difficulty/index';
import type { PlaceInPlan } from '#libs/domain/annex-task/kernel/index';
import type { Page, Reading } from '#libs/application/ports/reading';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import type { Person } from '#libs/domain/shared/actor';
import type { Rejection } from '#libs/domain/shared/rejection';

export interface DifficultyQuery extends Reading, Page {
  readonly status?: DifficultyStatus | undefined;
  /** The unit that raised it. */
  readonly agency?: string | undefined;
  /** The agency that has to solve it. */
  readonly resolver?: string | undefined;
}

/** A difficulty with the task that it is about. */
export interface RegisteredDifficulty extends Difficulty {
  readonly taskId: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly taskNumber: PlaceInPlan;
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
