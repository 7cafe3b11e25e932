import { refuseDayOf } from '#libs/domain/plan/amendment/amending-document';
import { byOf, type PlanContext } from '#libs/domain/plan/context';
import type { EndedTask, SupersedingPlan, TaskChoice } from '#libs/domain/plan/ending/endings';
import { freshKey } from '#libs/domain/plan/draft/new-rows';
import type { Plan, PlanTaskRef } from '#libs/domain/plan/plan';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { EndingCommand } from '#libs/domain/plan/ending/commands';
import type { EndingEvent } from '#libs/domain/plan/ending/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** How many keys a refusal names. */
const NAMED = 20;

/** The tasks for which nobody said what becomes of them. */
export const withoutChoice = (
  unfinished: readonly PlanTaskRef[],
  choices: readonly TaskChoice[],
): readonly PlanTaskRef[] => unfinished.filter(({ key }) => !choices.some((choice) => choice.key === key));

/** Whether `by` may supersede the plan; null for a plan that is closed. */
const refuseSuperseding = (plan: Plan, by: SupersedingPlan | null): Rejection | null => {
  if (by === null) return null;
  if (by.planId === plan.id || by.isSupersededByIt) return reject('SUPERSESSION.LOOP', { planId: by.planId });
  return by.isActive ? null : reject('SUPERSESSION.PLAN_NOT_ACTIVE', { planId: by.planId });
};

const ended = (
  choice: TaskChoice,
  unfinished: readonly PlanTaskRef[],
  by: SupersedingPlan | null,
): EndedTask | Rejection => {
  const { key } = choice;
  const task = unfinished.find((one) => one.key === key);
  if (!task) return reject('PLAN.CHOICE_NOT_NEEDED', { key });
  const { taskId } = task;
  if (choice.choice === 'close') return { ...choice, taskId };
  if (by === null) return reject('PLAN.CARRIED_NOWHERE', { key });
  if (choice.toKey === null) return { ...choice, taskId };
  const to = by.tasks.find((one) => one.key === choice.toKey);
  return to
    ? { ...choice, taskId, toTaskId: to.taskId }
    : reject('SUPERSESSION.TASK_NOT_IN_PLAN', { key: choice.toKey, planId: by.planId });
};

/** What would become of each unfinished task, in the plan's order; refuses the first choice that does not hold. */
export const endedTasks = (
  plan: Plan,
  { choices, unfinished, by }: Pick<OfType<EndingCommand, 'EndPlan'>, 'choices' | 'unfinished' | 'by'>,
): readonly EndedTask[] | Rejection => {
  const refused = refuseSuperseding(plan, by);
  if (refused) return refused;
  const tasks: EndedTask[] = [];
  for (const choice of choices) {
    const task = ended(choice, unfinished, by);
    if (isRejection(task)) return task;
    if (tasks.some(({ key }) => key === task.key)) return reject('PLAN.CHOICE_TWICE', { key: task.key });
    tasks.push(task);
  }
  return unfinished.flatMap(({ key }) => tasks.filter((task) => task.key === key));
};

/** Ends an active plan. Its tasks are closed or carried over afterwards, one by one, by a process. */
export const endPlan = (
  command: OfType<EndingCommand, 'EndPlan'>,
  plan: Plan,
  context: PlanContext,
): Decided<EndingEvent> => {
  if (plan.kind !== 'active') return reject('PLAN.NOT_ACTIVE', { planId: plan.id });
  const open = plan.amendments?.find(({ finishedAt }) => finishedAt === null);
  if (open) return reject('AMENDMENT.UNDER_WAY', { amendment: open.n });
  const reason = command.reason.trim();
  if (reason === '') return reject('PLAN.REASON_MISSING', { code: 'EndPlan' });
  const refused = refuseDayOf(command.document ?? null, plan, context);
  if (refused) return refused;
  const tasks = endedTasks(plan, command);
  if (isRejection(tasks)) return tasks;
  const missing = withoutChoice(command.unfinished, command.choices).map(({ key }) => key);
  if (missing.length > 0)
    return reject('PLAN.CHOICE_MISSING', {
      count: missing.length,
      keys: missing.slice(0, NAMED).join(', ') + (missing.length > NAMED ? ', …' : ''),
    });
  const { document = null, by } = command;
  const data = { by: byOf(context.actor), reason, document, tasks };
  return by === null
    ? [{ type: 'PlanClosed', data }]
    : [{ type: 'PlanSuperseded', data: { ...data, byPlanId: by.planId } }];
};

/** Notes that every task was asked; repeating it changes nothing. */
export const finishEnding = (
  { refused }: OfType<EndingCommand, 'FinishEnding'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<EndingEvent> => {
  if (actor.kind !== 'process') return reject('ACTOR.NOT_PERMITTED', { command: 'finish-ending' });
  if (!plan.ending) return reject('PLAN.NOT_ENDED', { planId: plan.id });
  return plan.ending.finishedAt === null ? [{ type: 'PlanEndingCarriedOut', data: { refused } }] : [];
};

/** Takes a task of a superseded plan over as a new one; one that was taken over before is left as it is. */
export const takeOverTask = (
  { row, from }: OfType<EndingCommand, 'TakeOverTask'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<EndingEvent> => {
  if (actor.kind !== 'process') return reject('ACTOR.NOT_PERMITTED', { command: 'take-over-task' });
  if (plan.takenOver?.some((one) => one.from.taskId === from.taskId)) return [];
  if (plan.kind !== 'active') return reject('SUPERSESSION.PLAN_NOT_ACTIVE', { planId: plan.id });
  const key = freshKey(
    plan,
    'tasks',
    row.number,
    plan.tasks.map((task) => task.key),
  );
  const taskId = `${plan.id}-tu-${from.taskId}`;
  return [{ type: 'PlanTaskTakenOver', data: { key, taskId, row: { ...row, key }, from } }];
};
