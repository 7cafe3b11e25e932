import type { Page } from '#libs/application/ports/reading';
import type { TaskListItem } from '#libs/application/ports/task-lists';
import type { AvailableAction } from '#libs/domain/annex-task/offers/index';
import type { Person } from '#libs/domain/shared/actor';
import type { Rejection } from '#libs/domain/shared/rejection';

export interface WorklistQuery extends Page {
  readonly caller: Person;
  /** The caller once for everybody on whose behalf they may act. */
  readonly mandates: readonly Person[];
}

/** A task in which something is expected, and what. */
export interface WorklistItem extends TaskListItem {
  readonly expected: readonly AvailableAction[];
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
