import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import {
  cyclesOf,
  openCyclesOf,
  participantsOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** Whether every lead of the cycle has done its part; what goes on continuously never ends so. */
const isDone = (task: AssignedTask, cycle: number): boolean => {
  const leads = participantsOf(task, cycle).filter(({ role }) => role === 'lead');
  const goesOn = task.assignment.schedule.kind === 'continuous';
  return !goesOn && leads.length > 0 && leads.every(({ completion }) => completion !== null);
};

/** Whether every cycle that ever opened has ended, and no other one will open. */
const nothingLeft = (task: TaskState): boolean =>
  task.kind === 'open' &&
  cyclesOf(task).length > 0 &&
  openCyclesOf(task).length === 0 &&
  upcomingPeriod(task) === null;

/**
 * What ends with an event that was the last to be waited for, or that takes something away, such as a lead or the
 * last period: cycles whose leads have done everything, and the task where nothing is left.
 */
export const endingsAfter = (task: AssignedTask, event: TaskEvent, now: Instant): TaskEvent[] => {
  let next = evolveTask(task, { event, occurredAt: now });
  const ends: TaskEvent[] = [];
  const end = (one: TaskEvent): void => {
    ends.push(one);
    next = evolveTask(next, { event: one, occurredAt: now });
  };
  for (const { no } of openCyclesOf(task))
    if (next.kind === 'open' && isDone(next, no)) end({ type: 'CycleCompleted', data: { cycle: no } });
  if (nothingLeft(next)) end({ type: 'TaskCompleted', data: { basis: 'cycles' } });
  return ends;
};
