import type { SuccessionEvent } from '#libs/domain/annex-task/evolve-succession';
import { openCyclesOf, participantOf, participantsOf } from '#libs/domain/annex-task/queries';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { agency, monitors } from '#libs/domain/notices/audiences';
import { approvedDue, factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';

type More = Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>;

/**
 * The successor is told as if assigned anew, whoever leaves and everybody who takes part that it changed. Those
 * who follow the task up are told only when that is theirs from now on: they hear of the succession itself.
 */
export const successionNotices = (event: SuccessionEvent, task: AssignedTask): Notice[] => {
  const tell = (kind: NoticeKind, to: Audience, more: More): Notice => ({
    ...{ kind, to, slot: 'digest' },
    facts: factsOf(task, more),
  });
  const { from, to, reason: words } = event.data;
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  if (event.type === 'MonitoringSucceeded')
    return [tell('task-reassigned', monitors(task), { cycle, agencyId: from, words })];
  const others = cycle === null ? [] : participantsOf(task, cycle).filter(({ agencyId }) => agencyId !== to);
  const heir = to === null || cycle === null ? undefined : participantOf(task, cycle, to);
  const deadline = to === null || cycle === null ? null : approvedDue(task, cycle, to);
  return [
    ...(to !== null && heir
      ? [tell(`assigned-${heir.role}`, agency(to), { cycle, agencyId: to, deadline, words })]
      : []),
    tell('task-released', agency(from), { cycle, agencyId: from, words }),
    ...others.map(({ agencyId }) =>
      tell('task-reassigned', agency(agencyId), { cycle, agencyId: to ?? from, words }),
    ),
  ];
};
