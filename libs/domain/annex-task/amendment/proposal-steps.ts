import { lateSupervisor } from '#libs/domain/annex-task/reminding/late';
import type { AmendmentProposal } from '#libs/domain/annex-task/amendment/state';
import { aboveDeciders } from '#libs/domain/annex-task/reminding/escalation';
import { holderOf, pendingAmendmentProposals } from '#libs/domain/annex-task/amendment/proposals';
import type { TaskSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { passedOnSteps } from '#libs/domain/annex-task/reminding/steps-of-task';

const stepsOf = (source: TaskSource, proposal: AmendmentProposal): ReminderStep[] => {
  const { n, proposedAt: since } = proposal;
  const of = { about: 'decision-amendment', n } as const;
  const levels = source.context.policy.escalation.filter(({ to }) => aboveDeciders.includes(to));
  return passedOnSteps(
    source,
    {
      about: 'decision',
      number: { amendmentProposal: n },
      of,
      agencyId: holderOf(proposal),
      late: lateSupervisor(source.task),
      levels,
    },
    { since, of },
  );
};

/** The supervisor is reminded of a proposal to amend the task as of a request for an extension. */
export const amendmentProposalSteps = (source: TaskSource): ReminderStep[] =>
  pendingAmendmentProposals(source.task).flatMap((proposal) => stepsOf(source, proposal));
