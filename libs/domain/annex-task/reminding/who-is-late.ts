import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import type { RemindingEvent } from '#libs/domain/annex-task/reminding/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { acceptingAgency } from '#libs/domain/annex-task/kernel/who-accepts';

/** Who lets others wait: an agency, a person above the agencies, or a person of an agency who was asked by name. */
export interface Late {
  readonly agencyId: string | null;
  readonly userId: string | null;
}

type Terms = Pick<AssignedTask, 'assignment'>;

export const lateAgency = (agencyId: string): Late => ({ agencyId, userId: null });

export const lateSupervisor = ({ assignment }: Terms): Late => ({
  agencyId: null,
  userId: assignment.supervisorId,
});

/** Whoever accepts what the agency handed in. */
export const lateAcceptor = (task: Terms, agencyId: string): Late => {
  const accepting = acceptingAgency(task, agencyId);
  return accepting === null ? lateSupervisor(task) : lateAgency(accepting);
};

/** Whoever has the difficulty now, and not the unit that raised it. */
export const lateWithDifficulty = (task: Terms, { status, assigned }: Difficulty): Late => {
  switch (status) {
    case 'raised':
      return lateAgency(task.assignment.monitoringAgencyId);
    case 'consolidated':
    case 'resolved':
      return lateSupervisor(task);
    case 'assigned':
      return assigned?.resolver ?? lateSupervisor(task);
  }
};

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
