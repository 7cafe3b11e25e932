import { lateWithDifficulty } from '#libs/domain/annex-task/difficulty/late';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';
import { lateAcceptor, lateAgency, lateSupervisor, type Late } from '#libs/domain/annex-task/reminding/late';

/**
 * Who is late with what is escalated. The event names the agency whose part of the task it is about, which is another one
 * where somebody else is waited for.
 *
 * @param task right after the event
 */
export const whoIsLate = (
  task: AssignedTask,
  { about, agencyId, difficulty: n }: Extract<RemindingEvent, { type: 'TaskEscalated' }>['data'],
): Late => {
  switch (about) {
    case 'acceptance':
      return lateAcceptor(task, agencyId);
    case 'decision':
      return lateSupervisor(task);
    case 'difficulty': {
      const difficulty = task.difficulties?.find((one) => one.n === n);
      return difficulty ? lateWithDifficulty(task, difficulty) : lateAgency(agencyId);
    }
    case 'deadline':
    case 'coordination':
    case 'directive':
      return lateAgency(agencyId);
  }
};
