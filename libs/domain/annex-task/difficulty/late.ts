import type { Difficulty } from '#libs/domain/annex-task/difficulty/state';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { lateAgency, lateSupervisor, type Late } from '#libs/domain/annex-task/reminding/late';

/** Whoever has the difficulty now, and not the unit that raised it. */
export const lateWithDifficulty = (
  task: Pick<AssignedTask, 'assignment'>,
  { status, assigned }: Difficulty,
): Late => {
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
