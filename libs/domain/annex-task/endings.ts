import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { cyclesOf, openCyclesOf, participantsOf, upcomingPeriod } from '#libs/domain/annex-task/queries';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

/** What ends with the last lead's product: the cycle, and the task where nothing else is to come. */
export const closing = (task: AssignedTask, cycle: number): TaskEvent[] => {
  if (task.assignment.schedule.kind === 'continuous') return [];
  const leads = participantsOf(task, cycle).filter((p) => p.role === 'lead');
  if (!leads.every((p) => p.completion !== null)) return [];
  const done: TaskEvent = { type: 'CycleCompleted', data: { cycle } };
  const others = cyclesOf(task).filter((c) => c.no !== cycle);
  const last = others.every((c) => c.completedAt !== null) && upcomingPeriod(task) === null;
  return last ? [done, { type: 'TaskCompleted', data: { basis: 'cycles' } }] : [done];
};

/** Whether every cycle that ever opened has ended, and no other one will open. */
const nothingLeft = (task: TaskState): boolean =>
  task.kind === 'open' &&
  cyclesOf(task).length > 0 &&
  openCyclesOf(task).length === 0 &&
  upcomingPeriod(task) === null;

/**
 * What ends with an event that takes something away from a task, such as a lead or the last period: cycles whose
 * other leads have done everything, and the task where nothing is left. Nothing else would ever end them.
 */
export const endingsAfter = (task: AssignedTask, event: TaskEvent, now: Instant): TaskEvent[] => {
  let next = evolveTask(task, { event, occurredAt: now });
  const ends: TaskEvent[] = [];
  const end = (one: TaskEvent): void => {
    ends.push(one);
    next = evolveTask(next, { event: one, occurredAt: now });
  };
  for (const { no } of openCyclesOf(task))
    if (next.kind === 'open' && participantsOf(next, no).some(({ role }) => role === 'lead'))
      closing(next, no).forEach(end);
  if (nothingLeft(next)) end({ type: 'TaskCompleted', data: { basis: 'cycles' } });
  return ends;
};
