import type { Dated } from '#libs/domain/annex-task/kernel/addressed';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/state';

export type SupersessionCommand =
  /** By the process that ends a plan: another plan goes on with the task. */
  | {
      type: 'SupersedeTask';
      by: string;
      reason: string;
      successor: TaskOfPlan;
      document?: DocumentRef | undefined;
    }
  /** By the same process, on the task that goes on. */
  | { type: 'LinkPredecessor'; by: string; predecessor: TaskOfPlan }
  | ({ type: 'CancelTask'; reason: string; document?: DocumentRef | undefined } & Dated);
