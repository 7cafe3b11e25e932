import { amendmentPreview, sourceOf } from '#libs/application/amendment-preview';
import type { AmendmentRequest, PreviewDeps, PreviewedAmendment } from '#libs/application/amendment-preview';
import type { PlanAnswer, PlanCommandOptions, PlanStore } from '#libs/application/plan-answers';
import type { TaskService } from '#libs/application/task-service';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/index';
import {
  commandOf,
  type PlanAmendment,
  type RefusedChange,
  renumbering,
  type TaskChange,
  tasksOf,
} from '#libs/domain/plan/amendment/index';
import type { PlanTaskRef } from '#libs/domain/plan/plan';
import { supervisor, type Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { LocalDate } from '#libs/domain/shared/time';

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
  readonly tasks: Pick<TaskService, 'handle' | 'assign' | 'many' | 'contextFor'>;
  readonly plans: PlanStore;
}

/** What a change that is carried out late takes from the plan as it is by then. */
interface OfPlan {
  readonly supervisorId: string;
  readonly planNumber: string | null;
  readonly planDate: LocalDate | null;
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
    const decided = all.findLast((one) => one.document?.number === document.number) ?? all.at(-1);
    return { ...answer, amendment: decided?.n ?? 0 };
  };

  const amendmentOf = async (planId: string, n: number) => {
    const plan = (await plans.load(planId))?.plan;
    const found = plan?.amendments?.find((one) => one.n === n);
    if (!plan || !found) return reject('AMENDMENT.NOT_FOUND', { amendment: n });
    const { number: planNumber, date: planDate } = plan.draft.document;
    return { ...found, planNumber, planDate, supervisorId: plan.setup?.supervisorId ?? found.by };
  };

  /** Carried out late, a change meets the plan as it is by then: who was named, and which number and day told, last. */
  const ofToday = (change: TaskChange, { supervisorId, planNumber, planDate }: OfPlan): TaskChange => {
    if (change.kind === 'supervise') return { ...change, to: supervisorId };
    if (change.kind === 'renumber')
      return { ...change, to: planNumber, ...(change.assignedOn !== undefined && { assignedOn: planDate }) };
    return change.kind === 'add'
      ? { ...change, assignment: { ...change.assignment, supervisorId, planNumber } }
      : change;
  };

  const listTasks: PlanAmendments['listTasks'] = async (planId, n) => {
    const found = await amendmentOf(planId, n);
    if (isRejection(found)) return found;
    return tasksOf(found.changes);
  };

  const change = async (planId: string, { document, by }: PlanAmendment, to: TaskChange, name: string) => {
    if (to.kind === 'add') return tasks.assign(to.assignment);
    // Who repeats a step finds its answer under its name.
    const request = { principal: by, commandId: name, requestHash: name };
    if (to.kind === 'renumber')
      return tasks.handle(to.taskId, renumbering(to), { kind: 'process' }, { request });
    if (document === null) return reject('AMENDMENT.DOCUMENT_MISSING');
    const actor: Actor = to.kind === 'supervise' ? { kind: 'process' } : supervisor(by, planId);
    return tasks.handle(to.taskId, commandOf(to, document), actor, { request });
  };

  const carryOut: PlanAmendments['carryOut'] = async (planId, n, key) => {
    const found = await amendmentOf(planId, n);
    if (isRejection(found)) return found;
    const refused: RefusedChange[] = [];
    for (const [index, decided] of found.changes.entries()) {
      if (decided.key !== key) continue;
      const today = ofToday(decided, found);
      const answer = await change(planId, found, today, `amendment/${planId}/${n}/${key}/${index}`);
      // Of a task that was called off nobody is in charge any more.
      if (isRejection(answer) && !(decided.kind === 'supervise' && answer.code === 'TASK.CLOSED'))
        refused.push({ key, kind: decided.kind, code: answer.code });
    }
    return refused;
  };

  const finish: PlanAmendments['finish'] = (planId, amendment, refused) =>
    plans.submit(planId, { type: 'FinishAmendment', amendment, refused }, { kind: 'process' });

  return { preview: amendmentPreview(deps), amend, listTasks, carryOut, finish };
};
