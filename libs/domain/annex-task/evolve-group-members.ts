import type { TaskEvent } from '#libs/domain/annex-task/events';
import { newParticipant } from '#libs/domain/annex-task/new-participant';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/queries';
import {
  participantKey,
  type AssignedTask,
  type Assignee,
  type Cycle,
  type Participant,
} from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

type Named = Extract<TaskEvent, { type: 'GroupMembersNamed' }>['data'];

/** What everybody owes by, as it was said with the names; else as their peers have it, but for a lead's extension. */
const commonDue = (
  task: AssignedTask,
  cycle: Cycle,
  role: Assignee['role'],
  deadlines: Named['deadlines'],
): Instant | null => {
  const said = deadlines?.find((one) => one.cycle === cycle.no);
  if (said) return said.due;
  const peer = participantsOf(task, cycle.no).find(
    (p) => p.role === role && !p.extensions?.some(({ status }) => status === 'granted'),
  );
  return peer ? peer.approvedDue : cycle.due;
};

const joining = (
  task: AssignedTask,
  cycle: Cycle,
  assignee: Assignee,
  due: Instant | null,
  at: Instant,
): Participant => {
  const known = task.participants[participantKey(cycle.no, assignee.agencyId)];
  const dues = { originalDue: cycle.due, approvedDue: due };
  const { releasedAt: _, ...before } = known ?? newParticipant({ ...assignee, cycle: cycle.no, ...dues });
  return {
    ...{ ...before, role: assignee.role, groupId: assignee.groupId },
    ...{ ...dues, dueSetAt: at, takenOverAt: at, acknowledgedAt: null, acknowledgedBy: null },
    // Who joins late is not late yet: the ladder begins with them.
    ladderFrom: due !== null && due <= at ? at : null,
  };
};

/** Those who were named take part from now on, in every cycle that is open. */
export const evolveGroupMembers = (
  task: AssignedTask,
  { groupId, role, agencyIds, deadlines }: Named,
  at: Instant,
): AssignedTask => {
  const known = new Set(task.assignment.assignees.map(({ agencyId }) => agencyId));
  const named = agencyIds.filter((id) => !known.has(id)).map((agencyId) => ({ agencyId, role, groupId }));
  const parts = openCyclesOf(task).flatMap((cycle) => {
    const due = commonDue(task, cycle, role, deadlines);
    return named.map((one): [string, Participant] => [
      participantKey(cycle.no, one.agencyId),
      joining(task, cycle, one, due, at),
    ]);
  });
  const former = task.former?.filter((one) => !agencyIds.includes(one.agencyId));
  return {
    ...task,
    assignment: { ...task.assignment, assignees: [...task.assignment.assignees, ...named] },
    participants: { ...task.participants, ...Object.fromEntries(parts) },
    ...(former && { former }),
  };
};
