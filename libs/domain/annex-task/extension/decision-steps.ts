import { lateSupervisor } from '#libs/domain/annex-task/reminding/late';
import { nameOfStep, type StepIdentity, type StepOf } from '#libs/domain/annex-task/kernel/step-identity';
import { aboveDeciders, escalationSteps } from '#libs/domain/annex-task/reminding/escalation';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import { pendingExtension, pendingProposal } from '#libs/domain/annex-task/kernel/queries';
import type { Participant } from '#libs/domain/annex-task/kernel/state';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import { after, endOfTerm } from '#libs/domain/policy/offsets';
import type { Instant } from '#libs/domain/shared/time';

/** Something that waits for the supervisor's decision; `number` is what its events are told by. */
interface Pending {
  readonly of: StepOf;
  readonly since: Instant;
  readonly number: { readonly extension: number } | { readonly proposal: number };
}

const pendingOf = (participant: Participant): Pending[] => {
  const extension = pendingExtension(participant);
  const proposal = pendingProposal(participant);
  return [
    ...(extension
      ? [
          {
            of: { about: 'decision', n: extension.n } as const,
            since: extension.requestedAt,
            number: { extension: extension.n },
          },
        ]
      : []),
    ...(proposal
      ? [
          {
            of: { about: 'decision-return', n: proposal.n } as const,
            since: proposal.proposedAt,
            number: { proposal: proposal.n },
          },
        ]
      : []),
  ];
};

const stepsOf = (source: StepSource, { of, since, number }: Pending): ReminderStep[] => {
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  const first = endOfTerm(since, offset, calendar);
  const start = countedFrom(task, since);
  const deadline = endOfTerm(start, offset, calendar);
  const identity: StepIdentity = { kind: 'reminder', ...of, deadline: first };
  const slot = after(start, offset, policy, calendar);
  const remind: ReminderStep = {
    identity,
    ladder: nameOfStep(identity),
    rank: 0,
    dueAt: spread(slot, offset, task.assignment.taskId, policy, start),
    event: (taken) => ({
      type: 'ReminderIssued',
      data: {
        cycle: cycle.no,
        agencyId: participant.agencyId,
        ...taken,
        deadline,
        kind: 'decision',
        request: null,
        deliverable: null,
        ...number,
      },
    }),
  };
  const levels = policy.escalation.filter(({ to }) => aboveDeciders.includes(to));
  const about = { about: 'decision', late: lateSupervisor(task), of, number, request: null } as const;
  return [
    remind,
    ...escalationSteps(source, { ...about, from: deadline, deadline, identity: first, levels }),
  ];
};

/** A supervisor who is asked to decide has as long as for a product, and is reminded and escalated like that. */
export const decisionSteps = (source: StepSource): ReminderStep[] =>
  source.participant.completion === null
    ? pendingOf(source.participant).flatMap((pending) => stepsOf(source, pending))
    : [];
