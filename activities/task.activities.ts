import type { NextStep } from '#libs/contracts/temporal/names';

/** The task service's part that processes use; `finished` also for a task that does not exist. */
export interface DueSteps {
  takeDueSteps(taskId: string): Promise<NextStep>;
}

export interface TaskActivities {
  takeDueSteps(taskId: string): Promise<NextStep>;
}

/** Idempotent writes: a step is identified by its key and taken once, whoever asks how often. */
export const createTaskActivities = (deps: { readonly tasks: DueSteps }): TaskActivities => ({
  /** Takes every step of the task that is due now; answers when the next one is. */
  async takeDueSteps(taskId) {
    const { nextStepAt, finished } = await deps.tasks.takeDueSteps(taskId);
    return { nextStepAt, finished };
  },
});
