import type { AssignmentCommand } from '#libs/domain/annex-task/assignment/commands';
import { findOwn } from '#libs/domain/annex-task/kernel/address';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { knownBy, openCyclesOf, upcomingPeriod } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject } from '#libs/domain/shared/rejection';

/**
 * While no cycle is open the one that opens next is acknowledged: whoever was told of the task can say that they know
 * of it, and is not asked again when it begins.
 */
const acknowledgeAhead = (task: AssignedTask, agencyId: string, by: string, no: number) => {
  const known = knownBy(task, agencyId);
  return known
    ? reject('ASSIGNMENT.ALREADY_ACKNOWLEDGED', { at: known.at })
    : [{ type: 'AssignmentAcknowledged' as const, data: { cycle: no, agencyId, by } }];
};

/** The actor's agency takes note of the task. */
export const acknowledge = (
  command: Extract<AssignmentCommand, { type: 'Acknowledge' }>,
  task: AssignedTask,
  context: TaskContext,
) => {
  const { actor } = context;
  const by = userOf(actor);
  const agencyId = actor.kind === 'person' ? actor.agencyId : null;
  const ahead = openCyclesOf(task).length === 0 ? upcomingPeriod(task) : null;
  const isOwn = agencyId !== null && (command.agencyId ?? agencyId) === agencyId;
  if (ahead && isOwn && (command.cycle ?? ahead.no) === ahead.no)
    return acknowledgeAhead(task, agencyId, by, ahead.no);
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const { participant, cycle } = found;
  if (participant.acknowledgedAt !== null)
    return reject('ASSIGNMENT.ALREADY_ACKNOWLEDGED', { at: participant.acknowledgedAt });
  const data = { cycle: cycle.no, agencyId: participant.agencyId, by };
  return [{ type: 'AssignmentAcknowledged' as const, data }];
};
