import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { ReminderPauseEvent } from '#libs/domain/annex-task/reminder-pause/events';
import type { Instant } from '#libs/domain/shared/time';

/** The newest pause is the one that counts. */
export const evolveReminderPause = (
  task: AssignedTask,
  { by, reason, until }: ReminderPauseEvent['data'],
  at: Instant,
): AssignedTask => ({ ...task, reminderPause: { at, by, reason, until } });
