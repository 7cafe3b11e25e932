import { nameOfStep } from '#libs/domain/annex-task/kernel/step-identity';
import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import type { Deliverable } from '#libs/domain/annex-task/kernel/state';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import { after, endOfTerm } from '#libs/domain/policy/offsets';

/**
 * A lead whose product waits for a coordination that it has not ended is reminded once, when whoever accepts would be;
 * the units that owe an input have reminders of their own. Nothing is reported upward about the product: it was handed in.
 */
export const openCoordinationSteps = (
  { task, participant, cycle, context, coordination }: StepSource,
  waiting: Deliverable,
): ReminderStep[] => {
  const { policy, calendar } = context;
  // Where nothing may be let go it can only take over what was answered.
  if (!policy.waiverAllowed && coordination !== 'answered') return [];
  const offset = policy.approveWithin;
  const start = countedFrom(task, waiting.submittedAt);
  const identity = { kind: 'reminder', about: 'coordination-open', n: waiting.n } as const;
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
          kind: 'open-coordination',
          request: null,
          deliverable: waiting.n,
        },
      }),
    },
  ];
};
