import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { RefusedEnding, SupersedingPlan, TaskChoice } from '#libs/domain/plan/ending/endings';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { PlanTaskRef } from '#libs/domain/plan/plan';

export type EndingCommand =
  /** Of an active plan, by its supervisor; `by` is the plan that supersedes it, null where it is closed. */
  | {
      type: 'EndPlan';
      reason: string;
      document?: DocumentRef | undefined;
      choices: readonly TaskChoice[];
      unfinished: readonly PlanTaskRef[];
      by: SupersedingPlan | null;
    }
  /** By the process, once every task was asked. */
  | { type: 'FinishEnding'; refused: readonly RefusedEnding[] }
  /** By the process, on the plan that supersedes another one. */
  | { type: 'TakeOverTask'; row: ParsedTask; from: TaskOfPlan };
