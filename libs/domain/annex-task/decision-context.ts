import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { Happened } from '#libs/domain/shared/decider';

/** What a decision about a task is taken with, where the command may say when it happened. */
export interface DecisionContext extends TaskContext {
  /** All events of the task in the order of their record; there where a command says when it happened. */
  readonly history?: readonly Happened<TaskEvent>[];
}
