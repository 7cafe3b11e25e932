import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { reject, type Rejection } from '#libs/domain/shared/rejection';

/** Whether the agency would gain by the decision: it gets time, is let go, or takes a part over. */
const gains = (agencyId: string, command: TaskCommand, { assignment }: AssignedTask): boolean => {
  if (command.type === 'SuspendTask' || command.type === 'CancelTask')
    return assignment.assignees.some((a) => a.agencyId === agencyId);
  if (command.type === 'ReassignTask') return command.from === agencyId || command.to === agencyId;
  return command.type === 'DecideReturnProposal' && command.to === agencyId;
};

/**
 * Whether somebody decides to the benefit of the agency that is their own. Such a decision is only recorded, with number
 * and date of the document by which others took it (domain description, "Who uses it"). An amendment always names its
 * document; what an agency hands in or asks for itself is refused where that is decided.
 *
 * @returns `DECISION.OWN_AGENCY`, or null
 */
export const refuseOwnAgency = (
  command: TaskCommand,
  task: AssignedTask,
  { actor }: Pick<TaskContext, 'actor'>,
): Rejection | null => {
  const agencyId = actor.kind === 'person' ? actor.agencyId : null;
  if (agencyId === null || !gains(agencyId, command, task)) return null;
  const document = 'document' in command ? command.document : undefined;
  return document?.number && document.date ? null : reject('DECISION.OWN_AGENCY', { agencyId });
};
