import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminders';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import type { Instant } from '#libs/domain/shared/time';

export const evolveOfficialReminders = (
  task: AssignedTask,
  { reminder: n, ...letter }: OfficialReminderEvent['data'],
  at: Instant,
): AssignedTask => ({
  ...task,
  officialReminders: [...(task.officialReminders ?? []), { n, at, ...letter }],
});
