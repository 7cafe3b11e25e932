import type { TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
import type { SupersessionCommand } from '#libs/domain/annex-task/supersession/commands';
import type { SupersessionEvent } from '#libs/domain/annex-task/supersession/events';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { userOf } from '#libs/domain/shared/actor';
import { reject } from '#libs/domain/shared/rejection';
import type { Decided, OfType } from '#libs/domain/shared/decider';

const isSame = (a: TaskOfPlan, b: TaskOfPlan): boolean => a.taskId === b.taskId;

/** Ends a task with which another plan goes on; one that ended so before is left as it is. */
export const supersede = (
  command: OfType<SupersessionCommand, 'SupersedeTask'>,
  task: AssignedTask,
): Decided<SupersessionEvent> => {
  const { by, reason, successor, document = null } = command;
  const { taskId } = task.assignment;
  if (task.successor && isSame(task.successor, successor)) return [];
  if (task.kind !== 'open') return reject('TASK.CLOSED', { taskId });
  if (successor.taskId === taskId) return reject('SUPERSESSION.LOOP', { taskId });
  return [{ type: 'TaskSuperseded', data: { by, reason, document, successor } }];
};

/** Keeps which task of an earlier plan this one goes on with, also where this one is done; each once. */
export const linkPredecessor = (
  { by, predecessor }: OfType<SupersessionCommand, 'LinkPredecessor'>,
  task: AssignedTask,
): Decided<SupersessionEvent> => {
  if (predecessor.taskId === task.assignment.taskId)
    return reject('SUPERSESSION.LOOP', { taskId: predecessor.taskId });
  if (task.predecessors?.some((one) => isSame(one, predecessor))) return [];
  return [{ type: 'PredecessorLinked', data: { by, predecessor } }];
};

/** Calls the task off for good. */
export const cancel = (
  command: OfType<SupersessionCommand, 'CancelTask'>,
  context: TaskContext,
): SupersessionEvent[] => {
  const { reason, document = null } = command;
  return [{ type: 'TaskCancelled', data: { by: userOf(context.actor), reason, document } }];
};
