import type { NextStep } from '#libs/contracts/temporal/names';

/** The task service's part that processes use; `finished` also for a task that does not exist. */
export interface DueSteps {
  takeDueSteps(taskId: string): Promise<NextStep>;
}

/** Remembers until when each process sleeps, so that it is nudged only when that has to change. */
export interface ProcessWaits {
  /** The process is about to ask: until it has its answer, every event is worth a nudge. */
  asking(taskId: string): Promise<void>;
  /** What the process was told. */
  told(taskId: string, next: NextStep): Promise<void>;
}

export interface TaskActivities {
  takeDueSteps(taskId: string): Promise<NextStep>;
}

/** Idempotent writes: a step is identified by its key and taken once, whoever asks how often. */
export const createTaskActivities = (deps: {
  readonly tasks: DueSteps;
  readonly waits: ProcessWaits;
}): TaskActivities => ({
  /** Takes every step of the task that is due now; answers when the next one is. */
  async takeDueSteps(taskId) {
    await deps.waits.asking(taskId);
    const { nextStepAt, finished } = await deps.tasks.takeDueSteps(taskId);
    await deps.waits.told(taskId, { nextStepAt, finished });
    return { nextStepAt, finished };
  },
});
