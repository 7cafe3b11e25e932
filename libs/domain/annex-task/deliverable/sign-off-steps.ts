import { nameOfStep } from '#libs/domain/annex-task/kernel/step-identity';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import { awaitingSignOff } from '#libs/domain/annex-task/kernel/queries';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import { after, endOfTerm } from '#libs/domain/policy/offsets';

/**
 * A head who lets a product wait is reminded once. Nothing is reported upward about it: the product has not left
 * the agency, whose own deadline runs on.
 */
export const signOffSteps = ({ task, participant, cycle, context }: StepSource): ReminderStep[] => {
  const waiting = awaitingSignOff(participant);
  if (!waiting) return [];
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  const start = countedFrom(task, waiting.submittedAt);
  const identity = { kind: 'reminder', about: 'sign-off', n: waiting.n } as const;
  const slot = after(start, offset, policy, calendar);
  return [
    {
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
          deadline: endOfTerm(start, offset, calendar),
          kind: 'sign-off',
          request: null,
          deliverable: waiting.n,
        },
      }),
    },
  ];
};
