import type { SupervisorEvent } from '#libs/domain/annex-task/plan-facts/events';
import type { PlanFactsCommand } from '#libs/domain/annex-task/plan-facts/commands';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/**
 * Whoever was named on the plan decides about its task from now on. A task that is done is still asked about; one that
 * was called off is not. Repeating it changes nothing.
 */
export const succeedSupervisor = (
  { to, by, document }: Extract<PlanFactsCommand, { type: 'SucceedSupervisor' }>,
  { kind, assignment: { supervisorId: from, taskId } }: AssignedTask,
): SupervisorEvent[] | Rejection => {
  if (kind === 'cancelled') return reject('TASK.CLOSED', { taskId });
  return from === to ? [] : [{ type: 'SupervisorSucceeded', data: { from, to, by, document } }];
};

export const evolveSupervisor = (task: AssignedTask, { to }: SupervisorEvent['data']): AssignedTask => ({
  ...task,
  assignment: { ...task.assignment, supervisorId: to },
});
