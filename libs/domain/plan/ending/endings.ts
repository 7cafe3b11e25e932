import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { Instant } from '#libs/domain/shared/time';

/**
 * What a person says becomes of an unfinished task when its plan ends: it is closed, or carried over into another
 * plan: to one of its tasks, or as a new one where `toKey` is null.
 */
export type TaskChoice =
  | { readonly key: string; readonly choice: 'close'; readonly reason: string }
  | { readonly key: string; readonly choice: 'carry-over'; readonly toKey: string | null };

/** The choice about one task, with the task of the other plan where one is named. */
export type EndedTask = TaskChoice & { readonly taskId: string; readonly toTaskId?: string };

/** A task that did not end as chosen, and the stable code that says why. */
export interface RefusedEnding {
  readonly key: string;
  readonly code: string;
}

/** How a plan ended, and how far that is carried out. */
export interface PlanEnding {
  readonly at: Instant;
  /** The supervisor who decided it. */
  readonly by: string;
  readonly reason: string;
  readonly document: DocumentRef | null;
  /** The plan that supersedes this one; null where it was closed. */
  readonly byPlanId: string | null;
  readonly tasks: readonly EndedTask[];
  /** Null while it is carried out. */
  readonly finishedAt: Instant | null;
  readonly refused: readonly RefusedEnding[];
}

/** A task of another plan that this one took over, with the row that says it here. */
export interface TakenOverTask {
  readonly key: string;
  readonly taskId: string;
  readonly row: ParsedTask;
  readonly from: TaskOfPlan;
}

/** What is known of the plan that is to supersede another one. */
export interface SupersedingPlan {
  readonly planId: string;
  readonly isActive: boolean;
  /** Whether it is superseded, by whatever way, by the plan that it is to supersede. */
  readonly isSupersededByIt: boolean;
  readonly tasks: readonly { readonly key: string; readonly taskId: string }[];
}
