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
