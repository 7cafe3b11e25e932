import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { AssignedTask } from '#libs/domain/annex-task/state';

export interface PlanNumberEvent {
  type: 'PlanNumberCorrected';
  /** `by` corrected the number of the plan's document, for a reason; null: the document has none. */
  data: { from: string | null; to: string | null; by: string; reason: string };
}

/**
 * The task bears the number of its plan as it was corrected there, whatever became of the task. Repeating it changes
 * nothing.
 */
export const correctPlanNumber = (
  { to, by, reason }: Extract<TaskCommand, { type: 'CorrectPlanNumber' }>,
  { assignment: { planNumber: from } }: AssignedTask,
): PlanNumberEvent[] =>
  from === to ? [] : [{ type: 'PlanNumberCorrected', data: { from, to, by, reason } }];

export const evolvePlanNumber = (task: AssignedTask, { to }: PlanNumberEvent['data']): AssignedTask => ({
  ...task,
  assignment: { ...task.assignment, planNumber: to },
});
