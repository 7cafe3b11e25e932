import type { TaskEvent } from '#libs/domain/annex-task/events';
import { askedGroupsOf } from '#libs/domain/annex-task/group-members/open-groups';
import { openCyclesOf, participantOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { dueUnled } from '#libs/domain/annex-task/standing/status';
import { agency, head, monitors } from '#libs/domain/notices/audiences';
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
    kind: 'group-left',
    to: agency(agencyId),
    slot: 'digest',
    facts: factsOf(task, { cycle, agencyId }),
  }));
  return [...told, ...leaving];
};

/**
 * Of each group under a condition: whoever says to whom it applies is asked to, and its members are told that it may
 * concern them.
 */
export const conditionNotices = (task: AssignedTask): Notice[] =>
  askedGroupsOf(task).flatMap(({ groupId, role, condition, asked = [] }): Notice[] => {
    const { assignees, monitoringAgencyId } = task.assignment;
    const facts = (agencyId: string) =>
      factsOf(task, { agencyId, groupId, words: condition ?? null, deadline: dueUnled(task) });
    const leads = role === 'lead' ? [] : assignees.filter((one) => one.role === 'lead');
    const naming: Notice[] = [
      ...leads.map(({ agencyId }) => ({ to: head(agencyId), facts: facts(agencyId) })),
      { to: monitors(task), facts: facts(monitoringAgencyId) },
    ].map((one) => ({ kind: 'condition-to-settle', slot: 'prompt', ...one }));
    const told = asked.filter((id) => assignees.every(({ agencyId }) => agencyId !== id));
    return [
      ...naming,
      ...told.map((id): Notice => ({
        kind: 'may-concern',
        to: agency(id),
        slot: 'digest',
        facts: facts(id),
      })),
    ];
  });
