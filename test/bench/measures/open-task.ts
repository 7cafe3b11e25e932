import type { Assignment } from '#libs/domain/annex-task/kernel/index';
import type { Person } from '#libs/domain/shared/actor';
import { addDays, dateOf } from '#libs/domain/shared/time';
import { assignmentOf, leadAgency } from '../../support/assigned-task';

/** Somebody of the agency that leads the tasks below. */
export const officer: Person = {
  kind: 'person',
  userId: `${leadAgency}.officer`,
  agencyId: leadAgency,
  roles: ['officer'],
};

/** A task that is due long after everything has been measured. */
export const openTask = (taskId: string, changes: Partial<Assignment> = {}): Assignment => {
  const due = addDays(dateOf(new Date().toISOString()), 200);
  const schedule = { kind: 'single' as const, start: null, due, interim: [] };
  return assignmentOf(taskId, { schedule, ...changes });
};
