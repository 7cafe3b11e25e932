import type { Participant } from '#libs/domain/annex-task/kernel/state';

/** An agency at the beginning of a cycle, or where it takes over: nothing was done yet. */
export const newParticipant = (
  of: Pick<Participant, 'cycle' | 'agencyId' | 'role' | 'groupId' | 'originalDue' | 'approvedDue'>,
): Participant => ({
  cycle: of.cycle,
  agencyId: of.agencyId,
  role: of.role,
  groupId: of.groupId,
  acknowledgedAt: null,
  acknowledgedBy: null,
  originalDue: of.originalDue,
  approvedDue: of.approvedDue,
  ladderFrom: null,
  progress: [],
  deliverables: [],
  requests: [],
  overdueSince: null,
  completion: null,
  taken: [],
});
