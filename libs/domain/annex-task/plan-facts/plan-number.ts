import type { PlanNumberEvent } from '#libs/domain/annex-task/plan-facts/events';
import type { PlanFactsCommand } from '#libs/domain/annex-task/plan-facts/commands';
import type { AssignedTask, Assignment } from '#libs/domain/annex-task/kernel/state';
import type { LocalDate } from '#libs/domain/shared/time';

/**
 * The task bears the number of its plan as it was corrected there, and its day, whatever became of the task. Repeating
 * it changes nothing.
 */
export const correctPlanNumber = (
  { to, assignedOn: day, by, reason }: Extract<PlanFactsCommand, { type: 'CorrectPlanNumber' }>,
  { assignment }: AssignedTask,
): PlanNumberEvent[] => {
  const { planNumber: from } = assignment;
  const assignedOn = assignment.assignedOn ?? null;
  const corrected = day === undefined || day === assignedOn ? null : { from: assignedOn, to: day };
  if (from === to && corrected === null) return [];
  const data = { from, to, ...(corrected && { assignedOn: corrected }), by, reason };
  return [{ type: 'PlanNumberCorrected', data }];
};

const givenOn = (assignment: Assignment, day: LocalDate | null): Assignment => {
  const { assignedOn: _, ...others } = assignment;
  return day === null ? others : { ...others, assignedOn: day };
};

export const evolvePlanNumber = (
  task: AssignedTask,
  { to, assignedOn }: PlanNumberEvent['data'],
): AssignedTask => {
  const assignment = { ...task.assignment, planNumber: to };
  return { ...task, assignment: assignedOn ? givenOn(assignment, assignedOn.to) : assignment };
};
