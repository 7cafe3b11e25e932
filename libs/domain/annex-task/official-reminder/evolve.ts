import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminder/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

export const evolveOfficialReminders = (
  task: AssignedTask,
  { reminder: n, ...letter }: OfficialReminderEvent['data'],
  at: Instant,
): AssignedTask => {
  const before = task.officialReminders ?? [];
  const marked =
    letter.corrects === undefined
      ? before
      : before.map((one) => (one.n === letter.corrects ? { ...one, correctedBy: n } : one));
  return { ...task, officialReminders: [...marked, { n, at, ...letter }] };
};
