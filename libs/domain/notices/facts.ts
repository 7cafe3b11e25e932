import { nextPeriod, scheduleOf } from '#libs/domain/annex-task/kernel/cycles';
import { openCyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, ParticipantRole } from '#libs/domain/annex-task/kernel/state';
import type { NoticeFacts, SomeAgencies } from '#libs/domain/notices/notice';
import type { Instant } from '#libs/domain/shared/time';

const named = 3;

const some = (task: AssignedTask, role: ParticipantRole): SomeAgencies => {
  const ids = task.assignment.assignees.filter((a) => a.role === role).map((a) => a.agencyId);
  return { first: ids.slice(0, named), count: ids.length };
};

/** The deadline the task is assigned with: that of its first cycle, which opens after the assignment. */
export const firstDeadline = ({ assignment, assignedAt }: AssignedTask): Instant | null =>
  nextPeriod(scheduleOf(assignment), null, assignedAt, assignment.pastDeadline)?.due ?? null;

/** The deadline that an agency has to keep in a cycle. */
export const approvedDue = (task: AssignedTask, cycle: number, agencyId: string): Instant | null =>
  participantOf(task, cycle, agencyId)?.approvedDue ?? null;

/** The deadline that an agency works towards: of the newest cycle that is open, else that of the first one. */
export const workingDeadline = (task: AssignedTask, agencyId: string): Instant | null => {
  const cycle = openCyclesOf(task).at(-1)?.no;
  return cycle === undefined ? firstDeadline(task) : approvedDue(task, cycle, agencyId);
};

/** The facts of a notice about `task`; what is not given stays empty. */
export const factsOf = (
  task: AssignedTask,
  more: Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>,
): NoticeFacts => {
  const { taskId, planNumber, key, section, number, title, product } = task.assignment;
  return {
    taskId,
    planNumber,
    key,
    section,
    number,
    title,
    product,
    leads: some(task, 'lead'),
    coordinators: some(task, 'coordinator'),
    cycle: null,
    deadline: null,
    agencyId: null,
    request: null,
    deliverable: null,
    words: null,
    escalation: null,
    ...more,
    cycleLabel: (more.cycle ? task.cycles[more.cycle]?.label : undefined) ?? '',
  };
};
