import type { AmendmentProposalEvent } from '#libs/domain/annex-task/amendment/events';
import { cyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agency, monitors, supervisor } from '#libs/domain/notices/audiences';
import { factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';

/** Those who proposed it: the people of a unit, those who follow the task up, or both where one agency does both. */
const proposers = (task: AssignedTask, agencyId: string): Audience[] => {
  const { assignees, monitoringAgencyId } = task.assignment;
  if (agencyId !== monitoringAgencyId) return [agency(agencyId)];
  const takesPart = assignees.some((a) => a.agencyId === agencyId);
  return [...(takesPart ? [agency(agencyId)] : []), monitors(task)];
};

/** Who is told about a proposal to amend the task; what an amendment changes is told with the amendment. */
export const amendmentProposalNotices = (event: AmendmentProposalEvent, task: AssignedTask): Notice[] => {
  const { agencyId, proposal: amendmentProposal } = event.data;
  const cycle = cyclesOf(task).at(-1)?.no ?? null;
  const tell = (
    kind: NoticeKind,
    to: Audience,
    more: Pick<NoticeFacts, 'words' | 'decision' | 'proposedTerms'>,
  ): Notice => ({
    kind,
    to,
    slot: 'prompt',
    facts: factsOf(task, { cycle, agencyId, amendmentProposal, ...more }),
  });
  switch (event.type) {
    case 'AmendmentProposed': {
      const { reason: words, after: proposedTerms } = event.data;
      const asked = tell('amendment-proposed', supervisor(task), { words, proposedTerms });
      // Nobody is told of their own proposal.
      if (agencyId === task.assignment.monitoringAgencyId) return [asked];
      return [asked, tell('amendment-in-hand', monitors(task), { words, proposedTerms })];
    }
    case 'AmendmentProposalDecided': {
      const { accepted, answer } = event.data;
      const decided = { decision: accepted ? 'agreed' : 'refused', words: answer ?? null } as const;
      return proposers(task, agencyId).map((to) => tell('amendment-proposal-decided', to, decided));
    }
  }
};
