import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { ReminderPauseCommand } from '#libs/domain/annex-task/reminder-pause/commands';
import type { ReminderPauseEvent } from '#libs/domain/annex-task/reminder-pause/events';
import { userOf } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { endOfDay } from '#libs/domain/shared/time';

/** @returns `DEADLINE.IN_PAST` for a day that is over */
export const pauseReminders = (
  { reason, until }: ReminderPauseCommand,
  { actor, now }: Pick<TaskContext, 'actor' | 'now'>,
): ReminderPauseEvent[] | Rejection => {
  const deadline = endOfDay(until);
  if (deadline <= now) return reject('DEADLINE.IN_PAST', { deadline });
  return [{ type: 'RemindersPaused', data: { by: userOf(actor), reason, until } }];
};
