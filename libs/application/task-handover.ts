import type { PlanStore } from '#libs/application/plan-answers';
import type { Clock } from '#libs/application/ports/clock';
import type { TaskService } from '#libs/application/task-service';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import { continuedAssignment, continuedRow } from '#libs/domain/plan/draft/index';
import type { PlanCommand } from '#libs/domain/plan/commands';
import type { EndedTask, PlanEnding } from '#libs/domain/plan/ending/index';
import type { Plan } from '#libs/domain/plan/plan';
import { supervisor, type Actor } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

interface Deps {
  readonly clock: Clock;
  readonly tasks: Pick<TaskService, 'handle' | 'assign' | 'load'>;
  readonly plans: PlanStore;
}

type Carried = PlanEnding & { readonly byPlanId: string };

const process: Actor = { kind: 'process' };

/**
 * What becomes of one task of a plan that ended. Each step looks at what is there before it writes, so that a
 * repetition goes on where an earlier attempt broke off; the refusal of a step ends the others.
 */
export const createTaskHandover = ({ clock, tasks, plans }: Deps) => {
  const stateOf = async (taskId: string): Promise<AssignedTask | null> => {
    const state = (await tasks.load(taskId))?.state;
    return state === undefined || state.kind === 'unassigned' ? null : state;
  };

  const close = async (plan: Plan, ending: PlanEnding, task: EndedTask): Promise<Rejection | null> => {
    const reason = task.choice === 'close' ? task.reason : ending.reason;
    const document = ending.document ?? undefined;
    const name = `ending/${plan.id}/${task.key}`;
    // Who repeats the step finds its answer under its name.
    const request = { principal: ending.by, commandId: name, requestHash: name };
    const command = { type: 'CancelTask', reason, document } as const;
    const answer = await tasks.handle(task.taskId, command, supervisor(ending.by, plan.id), { request });
    return isRejection(answer) ? answer : null;
  };

  /** The task of the other plan that goes on with this one: the one chosen, or a new one. */
  const successorOf = async (
    plan: Plan,
    { byPlanId }: Carried,
    task: EndedTask,
    state: AssignedTask,
  ): Promise<string | Rejection> => {
    if (task.toTaskId !== undefined) return task.toTaskId;
    const from = { planId: plan.id, taskId: task.taskId };
    const command: PlanCommand = { type: 'TakeOverTask', row: continuedRow(plan, task.key, state), from };
    const taken = await plans.submit(byPlanId, command, process);
    if (isRejection(taken)) return taken;
    const next = (await plans.load(byPlanId))?.plan;
    const ref = next?.takenOver?.find((one) => one.from.taskId === task.taskId);
    if (!next?.setup || !ref) return reject('SUPERSESSION.PLAN_NOT_ACTIVE', { planId: byPlanId });
    const assignment = continuedAssignment(state, { ...next, setup: next.setup }, ref, await clock.now());
    const assigned = await tasks.assign(assignment);
    return isRejection(assigned) ? assigned : ref.taskId;
  };

  const carryOver = async (plan: Plan, ending: Carried, task: EndedTask): Promise<Rejection | null> => {
    const { by, reason, byPlanId } = ending;
    const state = await stateOf(task.taskId);
    if (!state) return reject('TASK.NOT_FOUND', { taskId: task.taskId });
    if (state.kind !== 'open') return state.successor ? null : reject('TASK.CLOSED', { taskId: task.taskId });
    const successor = await successorOf(plan, ending, task, state);
    if (isRejection(successor)) return successor;
    const predecessor = { planId: plan.id, taskId: task.taskId };
    const linked = await tasks.handle(successor, { type: 'LinkPredecessor', by, predecessor }, process);
    if (isRejection(linked)) return linked;
    const document = ending.document ?? undefined;
    const next = { planId: byPlanId, taskId: successor };
    const superseded = { type: 'SupersedeTask', by, reason, successor: next, document } as const;
    const answer = await tasks.handle(task.taskId, superseded, process);
    return isRejection(answer) ? answer : null;
  };

  return { close, carryOver };
};
