import type { TaskEvent } from '#libs/domain/annex-task/events';
import { openCyclesOf, participantOf } from '#libs/domain/annex-task/queries';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { agency } from '#libs/domain/notices/audiences';
import { factsOf, workingDeadline } from '#libs/domain/notices/facts';
import type { Notice } from '#libs/domain/notices/notice';

type Named = Extract<TaskEvent, { type: 'GroupMembersNamed' }>['data'];

/** Whoever is named of an open group is told as if assigned. */
export const namedNotices = ({ role, agencyIds }: Named, task: AssignedTask): Notice[] => {
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  return agencyIds.map((agencyId) => {
    const deadline = workingDeadline(task, agencyId);
    const facts = factsOf(task, { cycle, agencyId, deadline });
    return { kind: `assigned-${role}`, to: agency(agencyId), slot: 'prompt', facts };
  });
};

type Changed = Extract<TaskEvent, { type: 'GroupMembersChanged' }>['data'];

/** Whoever joined a group is told as if assigned, with the day by which it owes; whoever left, that nothing new comes. */
export const membersChangedNotices = ({ joined, left, deadlines }: Changed, task: AssignedTask): Notice[] => {
  const newest = deadlines.at(-1);
  const told = joined.map(({ agencyId, role }): Notice => {
    const own = newest ? participantOf(task, newest.cycle, agencyId) : undefined;
    const deadline = own ? own.approvedDue : (newest?.due ?? null);
    const facts = factsOf(task, { cycle: newest?.cycle ?? null, agencyId, deadline });
    return { kind: `assigned-${role}`, to: agency(agencyId), slot: 'prompt', facts };
  });
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  const leaving = left.map(({ agencyId }): Notice => ({
    ...{ kind: 'group-left', to: agency(agencyId), slot: 'digest' },
    facts: factsOf(task, { cycle, agencyId }),
  }));
  return [...told, ...leaving];
};
