import type { Extension } from '#libs/domain/annex-task/extension/state';
import { pendingExtension } from '#libs/domain/annex-task/kernel/queries';
import type { Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

const inTime = ({ requestedAt }: Extension, { approvedDue }: Participant): boolean =>
  approvedDue !== null && requestedAt <= approvedDue;

/**
 * From when on whoever decides is late, and not the lead: the deadline that was to be kept, where a later one was asked
 * for in time and nobody has decided. The official status is not changed by it. Null where nothing waits so.
 */
export const decisionOverdueFrom = (participant: Participant): Instant | null => {
  const pending = pendingExtension(participant);
  return pending && inTime(pending, participant) ? participant.approvedDue : null;
};

/** When a request made in time was refused only after the deadline: until then the lead was not late with anything. */
export const refusedLateAt = (participant: Participant): Instant | null => {
  const { approvedDue, extensions = [] } = participant;
  const late = extensions.filter(
    (one) =>
      one.status === 'refused' && inTime(one, participant) && (one.decidedAt ?? '') > (approvedDue ?? ''),
  );
  return late.at(-1)?.decidedAt ?? null;
};
