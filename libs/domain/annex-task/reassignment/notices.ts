import type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agency, monitors, supervisor } from '#libs/domain/notices/audiences';
import { approvedDue, factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';

type More = Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>;

/** The one who takes over is told as if assigned anew; the one who leaves and everybody else, what changed. */
const moved = (
  task: AssignedTask,
  { from, to, role, reason }: Extract<ReassignmentEvent, { type: 'TaskReassigned' }>['data'],
  tell: (kind: NoticeKind, whom: Audience, more: More) => Notice,
): Notice[] => {
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  const others = cycle === null ? [] : participantsOf(task, cycle).filter(({ agencyId }) => agencyId !== to);
  const about = { cycle, agencyId: to ?? from, words: reason };
  const deadline = to === null || cycle === null ? null : approvedDue(task, cycle, to);
  return [
    ...(to === null ? [] : [tell(`assigned-${role}`, agency(to), { cycle, agencyId: to, deadline })]),
    tell('task-released', agency(from), { cycle, agencyId: from, words: reason }),
    ...others.map(({ agencyId }) => tell('task-reassigned', agency(agencyId), about)),
    tell('task-reassigned', monitors(task), about),
  ];
};

/** Who is told about who takes part. An opinion is told to the one who decides. */
export const reassignmentNotices = (event: ReassignmentEvent, task: AssignedTask): Notice[] => {
  const tell = (kind: NoticeKind, to: Audience, more: More): Notice => ({
    kind,
    to,
    slot: 'prompt',
    facts: factsOf(task, more),
  });
  switch (event.type) {
    case 'ReturnProposed': {
      const { cycle, agencyId, proposal, reason } = event.data;
      const more = { cycle, agencyId, proposal, words: reason };
      // Nobody gives an opinion on their own proposal.
      const isOwn = agencyId === task.assignment.monitoringAgencyId;
      const asked = isOwn ? [supervisor(task)] : [monitors(task), supervisor(task)];
      return asked.map((to) => tell('return-proposed', to, more));
    }
    case 'ReturnOpinionGiven': {
      const { cycle, agencyId, proposal, opinion } = event.data;
      return [tell('return-proposed', supervisor(task), { cycle, agencyId, proposal, words: opinion })];
    }
    case 'ReturnProposalDecided': {
      const { cycle, agencyId, proposal, answer, accepted } = event.data;
      const decided = { decision: accepted ? 'agreed' : 'refused', words: answer ?? null } as const;
      const deadline = approvedDue(task, cycle, agencyId);
      return [tell('return-decided', agency(agencyId), { cycle, agencyId, proposal, deadline, ...decided })];
    }
    case 'ReturnProposalLapsed': {
      const { cycle, agencyId, proposal } = event.data;
      return [tell('return-lapsed', agency(agencyId), { cycle, agencyId, proposal })];
    }
    case 'TaskReassigned':
      return moved(task, event.data, tell);
  }
};
