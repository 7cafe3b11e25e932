import { lateAcceptor } from '#libs/domain/annex-task/reminding/late';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { nameOfStep } from '#libs/domain/annex-task/kernel/step-identity';
import { aboveDeciders, escalationSteps, upwards } from '#libs/domain/annex-task/reminding/escalation';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import { later, spread } from '#libs/domain/annex-task/kernel/step-time';
import type { Deliverable } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency, whoAccepts } from '#libs/domain/annex-task/kernel/who-accepts';
import { after, endOfTerm } from '#libs/domain/policy/offsets';

/**
 * While a product waits for acceptance the ball is with the approver, who is reminded and escalated instead; but not
 * while a coordination is open (`openCoordinationSteps`). The window begins once the product can be approved.
 */
export const acceptanceSteps = (source: StepSource, waiting: Deliverable): ReminderStep[] => {
  const { participant, cycle, context, task } = source;
  const { policy, calendar } = context;
  // Whoever accepts has the whole term, also of what was handed in on paper and recorded later.
  const since = later(waiting.acceptableSince ?? waiting.submittedAt, waiting.knownAt ?? null);
  const offset = policy.approveWithin;
  // The step is named by the deadline that it had first; a suspension moves it on.
  const first = endOfTerm(since, offset, calendar);
  const start = countedFrom(task, since);
  const deadline = endOfTerm(start, offset, calendar);
  const identity = { kind: 'reminder', about: 'acceptance', n: waiting.n, deadline: first } as const;
  const slot = after(start, offset, policy, calendar);
  const remind: ReminderStep = {
    identity,
    ladder: nameOfStep(identity),
    dueAt: spread(slot, offset, task.assignment.taskId, policy, start),
    rank: 0,
    event: (taken) => ({
      type: 'ReminderIssued',
      data: {
        cycle: cycle.no,
        agencyId: participant.agencyId,
        ...taken,
        deadline,
        kind: 'acceptance',
        request: null,
        deliverable: waiting.n,
      },
    }),
  };
  // The agency to which it is addressed has a head of its own, and others above it.
  const who = whoAccepts(task, participant.agencyId);
  const above = addressedAgency(who) === null ? aboveDeciders : upwards;
  return [
    remind,
    ...escalationSteps(source, {
      about: 'acceptance',
      late: lateAcceptor(task, participant.agencyId),
      from: deadline,
      deadline,
      identity: first,
      request: null,
      levels: policy.escalation.filter(({ to }) => above.includes(to)),
    }),
  ];
};
