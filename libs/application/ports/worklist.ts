import type { Page } from '#libs/application/ports/reading';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import type { DrawnTask } from '#libs/application/ports/task-rails';
import type { Asked, AvailableAction } from '#libs/domain/annex-task/offers/index';
import type { Person } from '#libs/domain/shared/actor';
import type { Rejection } from '#libs/domain/shared/rejection';

export interface WorklistQuery extends Page {
  readonly caller: Person;
  /** The caller once for everybody on whose behalf they may act. */
  readonly mandates: readonly Person[];
  /** Whether to tell what is drawn of each task. */
  readonly isDrawn?: boolean;
}

/** What is expected, and by whom it was asked for; null where nothing tells. */
export interface ExpectedAct extends AvailableAction {
  readonly asked: Asked | null;
}

/** A task in which something is expected, and what. */
export interface WorklistItem extends TaskListItem {
  readonly expected: readonly ExpectedAct[];
  /** Absent where it was not asked for. */
  readonly drawn?: DrawnTask;
}

/** What people are expected to do. */
export interface Worklist {
  /**
   * Open tasks in which something is expected of the caller, or of those for whom they may act, the first to be due
   * first. Tells what is so now: what the caller has just done is in it. `CURSOR.INVALID`.
   */
  query(
    query: WorklistQuery,
  ): Promise<{ readonly items: readonly WorklistItem[]; readonly nextCursor: string | null } | Rejection>;
}
