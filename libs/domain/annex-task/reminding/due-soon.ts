import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { beforeDeadline } from '#libs/domain/policy/offsets';
import type { Recurrence } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';

/** Which of a policy's reminders are those of the task. */
export const recurrenceOf = ({ assignment: { schedule } }: Pick<AssignedTask, 'assignment'>): Recurrence =>
  schedule.kind === 'recurring' ? schedule.every : 'single';

/**
 * From when on a deadline of the task is near ("sắp đến hạn"): when its policy first reminds of it, whether or not the
 * reminder existed, as none does that would lie before the deadline was set. Null where the policy never does.
 */
export const dueSoonFrom = (
  task: AssignedTask,
  due: Instant,
  { policy, calendar }: Pick<TaskContext, 'policy' | 'calendar'>,
): Instant | null => {
  const slots = policy.reminders[recurrenceOf(task)].map((offset) =>
    beforeDeadline(due, offset, policy, calendar),
  );
  return slots.sort()[0] ?? null;
};
