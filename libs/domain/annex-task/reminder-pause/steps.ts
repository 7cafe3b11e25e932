import type { Step } from '#libs/domain/annex-task/kernel/step';
import { later } from '#libs/domain/annex-task/kernel/step-time';
import type { ReminderPause } from '#libs/domain/annex-task/reminder-pause/state';
import { endOfDay, type Instant } from '#libs/domain/shared/time';

/** Whether the step reminds whoever owes something, and neither marks it as late nor reports it upwards. */
const reminds = ({ identity: { kind } }: Step<unknown>): boolean => {
  switch (kind) {
    case 'reminder':
    case 'late':
    case 'repeat':
      return true;
    case 'missed':
    case 'escalation':
    case 'named':
      return false;
  }
};

const deadlineOf = ({ identity }: Step<unknown>): Instant | undefined =>
  'deadline' in identity ? identity.deadline : undefined;

/**
 * The steps of one part, or of the task as a whole, as a pause leaves them: reminders are due at its end, where those of
 * one ladder are caught up with as one. That a deadline was missed, and who is told of it upwards, waits for nobody; and
 * no reminder waits longer than for that to be said of its own deadline, or of the part's.
 *
 * @param all also those that have been taken, which end the waiting as well
 */
export const withReminderPause = <Event>(
  all: readonly Step<Event>[],
  pause: ReminderPause | undefined,
  deadlineOfPart: Instant | null = null,
): readonly Step<Event>[] => {
  if (!pause) return all;
  const end = endOfDay(pause.until);
  if (all.every(({ dueAt }) => dueAt >= end)) return all;
  const late = all.filter((step) => !reminds(step));
  return all.map((step) => {
    if (!reminds(step)) return step;
    const own = [deadlineOf(step), deadlineOfPart];
    const ends = late.flatMap((one) => (own.includes(deadlineOf(one)) ? [one.dueAt] : []));
    const over = [end, ...ends].reduce((first, at) => (at < first ? at : first));
    return { ...step, dueAt: later(step.dueAt, over) };
  });
};
