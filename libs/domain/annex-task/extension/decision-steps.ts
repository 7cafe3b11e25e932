import { aboveDeciders, escalationSteps } from '#libs/domain/annex-task/reminding/escalation';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import { pendingExtension, pendingProposal } from '#libs/domain/annex-task/kernel/queries';
import type { Participant } from '#libs/domain/annex-task/kernel/state';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import { lateSupervisor } from '#libs/domain/annex-task/reminding/who-is-late';
import { after, endOfTerm } from '#libs/domain/policy/offsets';
import type { Instant } from '#libs/domain/shared/time';

/** Something that waits for the supervisor's decision; `number` is what its events are told by. */
interface Pending {
  readonly name: string;
  readonly since: Instant;
  readonly number: { readonly extension: number } | { readonly proposal: number };
}

const pendingOf = (participant: Participant): Pending[] => {
  const extension = pendingExtension(participant);
  const proposal = pendingProposal(participant);
  return [
    ...(extension
      ? [{ name: `#${extension.n}`, since: extension.requestedAt, number: { extension: extension.n } }]
      : []),
    ...(proposal
      ? [{ name: `-return#${proposal.n}`, since: proposal.proposedAt, number: { proposal: proposal.n } }]
      : []),
  ];
};

const stepsOf = (source: StepSource, { name, since, number }: Pending): ReminderStep[] => {
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  const identity = endOfTerm(since, offset, calendar);
  const start = countedFrom(task, since);
  const deadline = endOfTerm(start, offset, calendar);
  const key = `decision${name}:${identity}`;
  const slot = after(start, offset, policy, calendar);
  const remind: ReminderStep = {
    key,
    ladder: key,
    rank: 0,
    dueAt: spread(slot, offset, task.assignment.taskId, policy, start),
    event: (standsFor) => ({
      type: 'ReminderIssued',
      data: {
        cycle: cycle.no,
        agencyId: participant.agencyId,
        key,
        standsFor,
        deadline,
        kind: 'decision',
        request: null,
        deliverable: null,
        ...number,
      },
    }),
  };
  const levels = policy.escalation.filter(({ to }) => aboveDeciders.includes(to));
  const about = { about: 'decision', late: lateSupervisor(task), name, number, request: null } as const;
  return [remind, ...escalationSteps(source, { ...about, from: deadline, deadline, identity, levels })];
};

/** A supervisor who is asked to decide has as long as for a product, and is reminded and escalated like that. */
export const decisionSteps = (source: StepSource): ReminderStep[] =>
  source.participant.completion === null
    ? pendingOf(source.participant).flatMap((pending) => stepsOf(source, pending))
    : [];
