import { countedFrom } from '#libs/domain/annex-task/kernel/paused';
import type { Deliverable } from '#libs/domain/annex-task/kernel/state';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import { nameOfStep } from '#libs/domain/annex-task/kernel/step-identity';
import { spread } from '#libs/domain/annex-task/kernel/step-time';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { after, endOfTerm } from '#libs/domain/policy/offsets';

/** What keeps a product from going on, in the words of the step's name and of its event. */
const reasons = {
  'sign-off': { about: 'sign-off', kind: 'sign-off' },
  'open-coordination': { about: 'coordination-open', kind: 'open-coordination' },
} as const;

/** The one reminder about a product that waits for somebody of its own agency: when whoever accepts would be reminded. */
export const reminderOfWaiting = (
  { task, participant, cycle, context }: StepSource,
  { n, submittedAt }: Deliverable,
  reason: keyof typeof reasons,
): ReminderStep => {
  const { policy, calendar } = context;
  const { about, kind } = reasons[reason];
  const offset = policy.approveWithin;
  const start = countedFrom(task, submittedAt);
  const identity = { kind: 'reminder', about, n } as const;
  const slot = after(start, offset, policy, calendar);
  return {
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
        kind,
        request: null,
        deliverable: n,
      },
    }),
  };
};
