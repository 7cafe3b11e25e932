import type { GroupMembersEvent } from '#libs/domain/annex-task/group-members/events';
import { newParticipant } from '#libs/domain/annex-task/kernel/new-participant';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import {
  participantKey,
  type AssignedTask,
  type Assignee,
  type Cycle,
  type OpenGroup,
  type Participant,
} from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

type Named = Extract<GroupMembersEvent, { type: 'GroupMembersNamed' }>['data'];

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
    ...before,
    role: assignee.role,
    groupId: assignee.groupId,
    ...dues,
    dueSetAt: at,
    takenOverAt: at,
    acknowledgedAt: null,
    acknowledgedBy: null,
    // Who joins late is not late yet: the ladder begins with them.
    ladderFrom: due !== null && due <= at ? at : null,
  };
};

type Changed = Extract<GroupMembersEvent, { type: 'GroupMembersChanged' }>['data'];

/**
 * Who joined takes part in what is open as far as it was said, and in what opens; who left keeps what it owes, and has
 * no part in what opens.
 */
export const evolveMembersChanged = (
  task: AssignedTask,
  { joined, left, deadlines }: Changed,
  at: Instant,
): AssignedTask => {
  const isAmong = (all: readonly Assignee[], { agencyId }: Assignee): boolean =>
    all.some((one) => one.agencyId === agencyId);
  const staying = task.assignment.assignees
    .filter((one) => !isAmong(joined, one))
    .map((one) => (isAmong(left, one) ? { ...one, leftGroup: true as const } : one));
  const parts = deadlines.flatMap(({ cycle: no, due }) => {
    const cycle = task.cycles[no];
    if (!cycle) return [];
    return joined.flatMap((one): [string, Participant][] => {
      const key = participantKey(no, one.agencyId);
      const known = task.participants[key];
      // Who left and comes back meanwhile has its part still.
      const hasPart = known !== undefined && known.releasedAt === undefined;
      return hasPart ? [] : [[key, joining(task, cycle, one, due, at)]];
    });
  });
  const former = task.former?.filter((one) => !isAmong(joined, one));
  return {
    ...task,
    assignment: { ...task.assignment, assignees: [...staying, ...joined] },
    participants: { ...task.participants, ...Object.fromEntries(parts) },
    ...(former && { former }),
  };
};

const withAnswer = ({ nobody: _, ...group }: OpenGroup, isNobody: boolean): OpenGroup =>
  isNobody ? { ...group, nobody: true } : group;

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
  const assignment = { ...task.assignment, assignees: [...task.assignment.assignees, ...named] };
  const settled = assignment.openGroups?.map((one) =>
    one.groupId === groupId ? withAnswer(one, agencyIds.length === 0) : one,
  );
  return {
    ...task,
    assignment: settled ? { ...assignment, openGroups: settled } : assignment,
    participants: { ...task.participants, ...Object.fromEntries(parts) },
    ...(former && { former }),
  };
};
