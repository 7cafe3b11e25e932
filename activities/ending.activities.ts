import type { RefusedTask } from '#libs/contracts/temporal/names';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

/** The part of the ends of plans that their process uses. */
export interface Endings {
  listTasks(planId: string): Promise<readonly PlanTaskRef[] | Rejection>;
  carryOut(planId: string, key: string): Promise<RefusedTask | null | Rejection>;
  finish(planId: string, refused: readonly RefusedTask[]): Promise<object | Rejection>;
}

/** Reads: ids only, as histories are kept by another system. */
export interface EndingReads {
  listEndedTasks(planId: string): Promise<readonly PlanTaskRef[] | Rejection>;
}

/** Idempotent writes: each step of a task looks at what an earlier attempt has done. */
export interface EndingWrites {
  endTask(planId: string, key: string): Promise<RefusedTask | null>;
  finishEnding(planId: string, refused: readonly RefusedTask[]): Promise<Rejection | null>;
}

export type EndingActivities = EndingReads & EndingWrites;

/** The activities of `endPlan`; refusals are values, errors are retried. */
export const createEndingActivities = (endings: Endings): EndingActivities => ({
  listEndedTasks: (planId) => endings.listTasks(planId),
  async endTask(planId, key) {
    const refused = await endings.carryOut(planId, key);
    return refused === null ? null : { key, code: refused.code };
  },
  async finishEnding(planId, refused) {
    const answer = await endings.finish(planId, refused);
    return isRejection(answer) ? answer : null;
  },
});
