import type { AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
import type { AmendmentProposalEvent } from '#libs/domain/annex-task/amendment/events';
import { holderOf } from '#libs/domain/annex-task/amendment/proposals';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

const changed = (
  task: AssignedTask,
  change: (proposal: AmendmentProposal) => AmendmentProposal,
): AssignedTask =>
  task.amendmentProposals ? { ...task, amendmentProposals: task.amendmentProposals.map(change) } : task;

/** The part of the fold that is about proposals to amend the task. */
export const evolveAmendmentProposals = (
  task: AssignedTask,
  { type, data }: AmendmentProposalEvent,
  at: Instant,
): AssignedTask => {
  switch (type) {
    case 'AmendmentProposed': {
      const { proposal: n, agencyId, by: proposedBy, reason, before, after } = data;
      const made: AmendmentProposal = {
        n,
        status: 'proposed',
        agencyId,
        proposedAt: at,
        proposedBy,
        reason,
        before,
        after,
        decidedAt: null,
        decidedBy: null,
        answer: null,
        document: null,
      };
      return { ...task, amendmentProposals: [...(task.amendmentProposals ?? []), made] };
    }
    case 'AmendmentProposalDecided': {
      const { proposal: n, by: decidedBy, accepted, answer, document } = data;
      const decided = { decidedAt: at, decidedBy, answer, document };
      const status = accepted ? 'accepted' : 'refused';
      return changed(task, (one) => (one.n === n ? { ...one, ...decided, status } : one));
    }
  }
};

const hasPart = ({ assignment }: AssignedTask, agencyId: string): boolean =>
  assignment.monitoringAgencyId === agencyId || assignment.assignees.some((a) => a.agencyId === agencyId);

/**
 * What `from` proposed and nobody decided is whoever's that takes over, once `from` neither takes part nor follows
 * the task up; where no one takes over it stays with `from`.
 *
 * @param task after the part has moved
 */
export const handOverAmendmentProposals = (
  task: AssignedTask,
  { from, to }: { readonly from: string; readonly to: string | null },
): AssignedTask =>
  to === null || hasPart(task, from)
    ? task
    : changed(task, (one) =>
        one.status === 'proposed' && holderOf(one) === from ? { ...one, heldBy: to } : one,
      );
