import type { RefusedChange } from '#libs/contracts/temporal/names';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

/** The part of amendments that their process uses. */
export interface Amendments {
  listTasks(planId: string, amendment: number): Promise<readonly PlanTaskRef[] | Rejection>;
  carryOut(planId: string, amendment: number, key: string): Promise<readonly RefusedChange[] | Rejection>;
  finish(planId: string, amendment: number, refused: readonly RefusedChange[]): Promise<object | Rejection>;
}

/** Reads: ids only, as histories are kept by another system. */
export interface AmendmentReads {
  listAmendedTasks(planId: string, amendment: number): Promise<readonly PlanTaskRef[] | Rejection>;
}

/** Idempotent writes: each change of a task has a name of its own, under which it is found done. */
export interface AmendmentWrites {
  amendTask(planId: string, amendment: number, key: string): Promise<readonly RefusedChange[] | Rejection>;
  finishAmendment(
    planId: string,
    amendment: number,
    refused: readonly RefusedChange[],
  ): Promise<Rejection | null>;
}

export type AmendmentActivities = AmendmentReads & AmendmentWrites;

/** The activities of `amendPlan`; refusals are values, errors are retried. */
export const createAmendmentActivities = (amendments: Amendments): AmendmentActivities => ({
  listAmendedTasks: (planId, amendment) => amendments.listTasks(planId, amendment),
  amendTask: (planId, amendment, key) => amendments.carryOut(planId, amendment, key),
  async finishAmendment(planId, amendment, refused) {
    const answer = await amendments.finish(planId, amendment, refused);
    return isRejection(answer) ? answer : null;
  },
});
