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
  assignTask(planId: string, key: string): Promise<Rejection | null>;
  finishActivation(planId: string): Promise<Rejection | null>;
}

/** Starts: signal-with-start finds a running process or begins one. */
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
  assignTask: async (planId, key) => refusalOf(await deps.plans.assignTask(planId, key)),
  finishActivation: async (planId) => refusalOf(await deps.plans.finishActivation(planId)),
  startTaskProcess: (taskId) => deps.startTaskProcess(taskId),
});
