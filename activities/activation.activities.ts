import type { RefusedTask } from '#libs/contracts/temporal/names';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

/** The plan service's part that activation uses. */
export interface PlanAssignments {
  listAssignments(planId: string): Promise<readonly PlanTaskRef[] | Rejection>;
  assignTask(planId: string, key: string): Promise<object | Rejection>;
  finishActivation(planId: string): Promise<object | Rejection>;
}

/** Reads: ids only, as histories are kept by another system. */
export interface ActivationReads {
  listAssignments(planId: string): Promise<readonly PlanTaskRef[] | Rejection>;
}

/** Idempotent writes: a task that was assigned and a plan that is active are left as they are. */
export interface ActivationWrites {
  /** Assigns several at a time, so that they share transactions; answers what was refused. */
  assignTasks(planId: string, keys: readonly string[]): Promise<readonly RefusedTask[]>;
  /** One at a time, for activations that began when each task was assigned for itself. */
  assignTask(planId: string, key: string): Promise<Rejection | null>;
  finishActivation(planId: string): Promise<Rejection | null>;
}

/**
 * Starts: signal-with-start finds a running process or begins one. Only for activations that began when they
 * started processes themselves; now the assignment's event does, like any other event.
 */
export interface ActivationStarts {
  startTaskProcess(taskId: string): Promise<void>;
}

export type ActivationActivities = ActivationReads & ActivationWrites & ActivationStarts;

const refusalOf = (answer: object): Rejection | null => (isRejection(answer) ? answer : null);

/** The activities of `activatePlan`; refusals are values, errors are retried. */
export const createActivationActivities = (deps: {
  readonly plans: PlanAssignments;
  readonly startTaskProcess: (taskId: string) => Promise<void>;
}): ActivationActivities => ({
  listAssignments: (planId) => deps.plans.listAssignments(planId),
  assignTasks: async (planId, keys) => {
    const answers = await Promise.all(keys.map((key) => deps.plans.assignTask(planId, key)));
    return keys.flatMap((key, n) => {
      const refusal = refusalOf(answers[n] ?? {});
      return refusal ? [{ key, code: refusal.code }] : [];
    });
  },
  assignTask: async (planId, key) => refusalOf(await deps.plans.assignTask(planId, key)),
  finishActivation: async (planId) => refusalOf(await deps.plans.finishActivation(planId)),
  startTaskProcess: (taskId) => deps.startTaskProcess(taskId),
});
