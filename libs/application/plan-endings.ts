import type { PlanAnswer, PlanCommandOptions, PlanStore } from '#libs/application/plan-answers';
import { createTaskHandover } from '#libs/application/task-handover';
import { taskPages } from '#libs/application/task-pages';
import type { TaskService } from '#libs/application/task-service';
import type { Clock } from '#libs/application/ports/clock';
import type { Assignment, DocumentRef } from '#libs/domain/annex-task/kernel/index';
import type { PlanCommand } from '#libs/domain/plan/commands';
import {
  type EndedTask,
  endedTasks,
  type RefusedEnding,
  type SupersedingPlan,
  type TaskChoice,
  withoutChoice,
} from '#libs/domain/plan/ending/index';
import { refusePlanAction } from '#libs/domain/plan/permissions';
import type { Plan, PlanTaskRef } from '#libs/domain/plan/plan';
import type { Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** How a plan is to end; `byPlanId` is the plan that supersedes it, null where it is closed. */
export interface EndingRequest {
  readonly byPlanId: string | null;
  readonly choices: readonly TaskChoice[];
}

/** An unfinished task, and what was chosen for it. */
export interface PreviewedEnding {
  readonly key: string;
  readonly taskId: string;
  readonly title: string;
  /** Those who still take part. */
  readonly agencies: readonly string[];
  /** Null while nobody chose. */
  readonly choice: EndedTask | null;
}

export interface PlanEndings {
  /** Every unfinished task with what would become of it; writes nothing. */
  preview(
    planId: string,
    request: EndingRequest,
    actor: Actor,
  ): Promise<{ readonly planId: string; readonly tasks: readonly PreviewedEnding[] } | Rejection>;
  /** Decides it; a process carries it out with the three operations below. */
  end(
    planId: string,
    request: EndingRequest,
    because: { readonly reason: string; readonly document?: DocumentRef | undefined },
    actor: Actor,
    options?: PlanCommandOptions,
  ): Promise<PlanAnswer | Rejection>;
  listTasks(planId: string): Promise<readonly PlanTaskRef[] | Rejection>;
  /** Closes one task or carries it over; answers why it could not be done. Repeating it changes nothing. */
  carryOut(planId: string, key: string): Promise<RefusedEnding | null | Rejection>;
  finish(planId: string, refused: readonly RefusedEnding[]): Promise<PlanAnswer | Rejection>;
}

interface Deps {
  readonly clock: Clock;
  readonly tasks: Pick<TaskService, 'handle' | 'assign' | 'load' | 'many'>;
  readonly plans: PlanStore;
}

interface UnfinishedTask extends PlanTaskRef {
  readonly assignment: Assignment;
}

/** The ends of plans: what they would do, their decision, and the steps that carry them out. */
export const createPlanEndings = (deps: Deps): PlanEndings => {
  const { tasks, plans } = deps;
  const handover = createTaskHandover(deps);

  const unfinishedOf = async (plan: Plan): Promise<readonly UnfinishedTask[]> => {
    const unfinished: UnfinishedTask[] = [];
    for await (const page of taskPages(tasks, plan.tasks))
      for (const { key, taskId, state } of page)
        if (state.kind === 'open') unfinished.push({ key, taskId, assignment: state.assignment });
    return unfinished;
  };

  /** Whether the plan `id` was superseded, step by step, by the plan `planId`. */
  const leadsTo = async (id: string, planId: string): Promise<boolean> => {
    const seen = new Set<string>();
    let next: string | null = id;
    while (next !== null && !seen.has(next)) {
      seen.add(next);
      next = (await plans.load(next))?.plan.ending?.byPlanId ?? null;
      if (next === planId) return true;
    }
    return false;
  };

  const superseding = async (
    planId: string,
    byPlanId: string | null,
  ): Promise<SupersedingPlan | null | Rejection> => {
    if (byPlanId === null) return null;
    const found = await plans.load(byPlanId);
    if (!found) return reject('PLAN.NOT_FOUND', { planId: byPlanId });
    return {
      planId: byPlanId,
      isActive: found.plan.kind === 'active',
      tasks: found.plan.tasks,
      isSupersededByIt: await leadsTo(byPlanId, planId),
    };
  };

  const preview: PlanEndings['preview'] = async (planId, { byPlanId, choices }, actor) => {
    const found = await plans.load(planId);
    if (!found) return reject('PLAN.NOT_FOUND', { planId });
    const refused = refusePlanAction('preview-ending', found.plan, actor);
    if (refused) return refused;
    if (found.plan.kind !== 'active') return reject('PLAN.NOT_ACTIVE', { planId });
    const by = await superseding(planId, byPlanId);
    if (isRejection(by)) return by;
    const unfinished = await unfinishedOf(found.plan);
    const chosen = endedTasks(found.plan, { choices, unfinished, by });
    if (isRejection(chosen)) return chosen;
    const open = new Set(withoutChoice(unfinished, choices).map(({ key }) => key));
    return {
      planId,
      tasks: unfinished.map(({ key, taskId, assignment }) => ({
        key,
        taskId,
        title: assignment.title,
        agencies: assignment.assignees.map(({ agencyId }) => agencyId),
        choice: open.has(key) ? null : (chosen.find((one) => one.key === key) ?? null),
      })),
    };
  };

  const end: PlanEndings['end'] = async (planId, { byPlanId, choices }, because, actor, options) => {
    const found = await plans.load(planId);
    if (!found) return reject('PLAN.NOT_FOUND', { planId });
    const by = await superseding(planId, byPlanId);
    if (isRejection(by)) return by;
    const unfinished = (await unfinishedOf(found.plan)).map(({ key, taskId }) => ({ key, taskId }));
    const command: PlanCommand = { type: 'EndPlan', ...because, choices, unfinished, by };
    return plans.submit(planId, command, actor, options);
  };

  const endedPlan = async (planId: string) => {
    const found = await plans.load(planId);
    if (!found) return reject('PLAN.NOT_FOUND', { planId });
    const { plan } = found;
    return plan.ending ? { plan, ending: plan.ending } : reject('PLAN.NOT_ENDED', { planId });
  };

  const listTasks: PlanEndings['listTasks'] = async (planId) => {
    const found = await endedPlan(planId);
    if (isRejection(found)) return found;
    return found.ending.tasks.map(({ key, taskId }) => ({ key, taskId }));
  };

  const carryOut: PlanEndings['carryOut'] = async (planId, key) => {
    const found = await endedPlan(planId);
    if (isRejection(found)) return found;
    const { plan, ending } = found;
    const task = ending.tasks.find((one) => one.key === key);
    if (!task) return reject('PLAN.CHOICE_NOT_NEEDED', { key });
    const refused =
      task.choice === 'close' || ending.byPlanId === null
        ? await handover.close(plan, ending, task)
        : await handover.carryOver(plan, { ...ending, byPlanId: ending.byPlanId }, task);
    return refused === null ? null : { key, code: refused.code };
  };

  const finish: PlanEndings['finish'] = (planId, refused) =>
    plans.submit(planId, { type: 'FinishEnding', refused }, { kind: 'process' });

  return { preview, end, listTasks, carryOut, finish };
};
