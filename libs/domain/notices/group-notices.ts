import type { TaskEvent } from '#libs/domain/annex-task/events';
import { openCyclesOf } from '#libs/domain/annex-task/queries';
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
