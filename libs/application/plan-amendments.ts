import { amendmentPreview, sourceOf } from '#libs/application/amendment-preview';
import type { AmendmentRequest, PreviewDeps, PreviewedAmendment } from '#libs/application/amendment-preview';
import type { PlanAnswer, PlanCommandOptions, PlanStore } from '#libs/application/plan-answers';
import type { TaskService } from '#libs/application/task-service';
import type { DecidingDocument } from '#libs/domain/annex-task/documents';
import { commandOf } from '#libs/domain/plan/amendment-commands';
import { tasksOf, type RefusedChange } from '#libs/domain/plan/amendments';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { supervisor, type Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

export interface PlanAmendments {
  /** What the amendment would do for whom; writes nothing. */
  preview(
    planId: string,
    request: AmendmentRequest,
    actor: Actor,
    document?: DecidingDocument,
  ): Promise<PreviewedAmendment | Rejection>;
  /** Decides it; a process carries it out with the three operations below. */
  amend(
    planId: string,
    request: AmendmentRequest,
    document: DecidingDocument,
    actor: Actor,
    options?: PlanCommandOptions,
  ): Promise<(PlanAnswer & { readonly amendment: number }) | Rejection>;
  listTasks(planId: string, amendment: number): Promise<readonly PlanTaskRef[] | Rejection>;
  /** Changes one task as decided; answers what it did not take. Repeating it changes nothing. */
  carryOut(planId: string, amendment: number, key: string): Promise<readonly RefusedChange[] | Rejection>;
  finish(
    planId: string,
    amendment: number,
    refused: readonly RefusedChange[],
  ): Promise<PlanAnswer | Rejection>;
}

interface Deps extends PreviewDeps {
  readonly tasks: Pick<TaskService, 'handle' | 'assign' | 'load' | 'contextFor'>;
  readonly plans: PlanStore;
}

/** Amendments of active plans: what they would do, their decision, and the steps that carry them out. */
export const createPlanAmendments = (deps: Deps): PlanAmendments => {
  const { tasks, plans } = deps;

  const amend: PlanAmendments['amend'] = async (planId, request, document, actor, options) => {
    const source = await sourceOf(plans, planId, request);
    if (isRejection(source)) return source;
    const answer = await plans.submit(planId, { type: 'AmendPlan', document, source }, actor, options);
    if (isRejection(answer)) return answer;
    if ('from' in source) {
      const merged = await plans.submit(source.from, { type: 'MergePlan', into: planId }, actor);
      if (isRejection(merged)) return merged;
    }
    const all = (await plans.load(planId))?.plan.amendments ?? [];
    const decided = all.findLast((one) => one.document.number === document.number) ?? all.at(-1);
    return { ...answer, amendment: decided?.n ?? 0 };
  };

  const amendmentOf = async (planId: string, n: number) => {
    const amendments = (await plans.load(planId))?.plan.amendments ?? [];
    return amendments.find((one) => one.n === n) ?? reject('AMENDMENT.NOT_FOUND', { amendment: n });
  };

  const listTasks: PlanAmendments['listTasks'] = async (planId, n) => {
    const found = await amendmentOf(planId, n);
    if (isRejection(found)) return found;
    return tasksOf(found.changes);
  };

  const carryOut: PlanAmendments['carryOut'] = async (planId, n, key) => {
    const found = await amendmentOf(planId, n);
    if (isRejection(found)) return found;
    const { changes, document, by } = found;
    const refused: RefusedChange[] = [];
    for (const [index, change] of changes.entries()) {
      if (change.key !== key) continue;
      // Who repeats a step finds its answer under its name.
      const name = `amendment/${planId}/${n}/${key}/${index}`;
      const request = { principal: by, commandId: name, requestHash: name };
      const answer =
        change.kind === 'add'
          ? await tasks.assign(change.assignment)
          : await tasks.handle(change.taskId, commandOf(change, document), supervisor(by), { request });
      if (isRejection(answer)) refused.push({ key, kind: change.kind, code: answer.code });
    }
    return refused;
  };

  const finish: PlanAmendments['finish'] = (planId, amendment, refused) =>
    plans.submit(planId, { type: 'FinishAmendment', amendment, refused }, { kind: 'process' });

  return { preview: amendmentPreview(deps), amend, listTasks, carryOut, finish };
};
