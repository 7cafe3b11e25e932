import type { Lapse } from '#libs/domain/annex-task/kernel/lapse';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import { pendingExtension, pendingProposal } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** What ends because nobody decides about it any more. */
export type LapseEvent = Extract<TaskEvent, { type: 'ExtensionLapsed' | 'ReturnProposalLapsed' }>;

const reasonOf = (event: TaskEvent): Pick<Lapse, 'cause' | 'heir'> =>
  event.type === 'TaskReassigned'
    ? { cause: 'reassigned', heir: event.data.to }
    : event.type === 'ParticipantSucceeded'
      ? { cause: 'succeeded', heir: event.data.to }
      : { cause: 'accepted', heir: null };

const isOver = ({ releasedAt, completion }: Participant): boolean =>
  releasedAt !== undefined || completion !== null;

/**
 * The requests that nobody decides about any more once `event` has happened: their part of the task was given away, or
 * is done. Each ends by an event of its own, so that nobody looks for an answer that cannot come. What goes along to
 * a successor goes on waiting there.
 */
export const lapsesWith = (task: AssignedTask, event: TaskEvent, now: Instant): LapseEvent[] => {
  const next = evolveTask(task, { event, occurredAt: now });
  if (next.kind === 'unassigned') return [];
  const reason = reasonOf(event);
  return Object.entries(next.participants).flatMap(([key, after]): LapseEvent[] => {
    const before = task.participants[key];
    if (!before || before === after || isOver(before) || !isOver(after)) return [];
    const of = { cycle: after.cycle, agencyId: after.agencyId, ...reason };
    const extension = pendingExtension(after);
    const proposal = pendingProposal(after);
    return [
      ...(extension ? [{ type: 'ExtensionLapsed' as const, data: { ...of, extension: extension.n } }] : []),
      ...(proposal ? [{ type: 'ReturnProposalLapsed' as const, data: { ...of, proposal: proposal.n } }] : []),
    ];
  });
};
