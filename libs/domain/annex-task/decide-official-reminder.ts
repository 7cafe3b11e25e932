import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/context';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { userOf } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf } from '#libs/domain/shared/time';

type Command = Extract<TaskCommand, { type: 'RecordOfficialReminder' }>;

/**
 * Records the letter; it moves no deadline. To whom it went is said by the letter: only the one lead of a task goes without
 * saying. The same letter, by number and day,
 * is recorded once, so that one letter about many tasks may be recorded again where that was interrupted.
 */
export const recordOfficialReminder = (
  { document, files, to }: Command,
  task: AssignedTask,
  { actor, now }: TaskContext,
): TaskEvent[] | Rejection => {
  const { number, date } = document;
  if (date > dateOf(now)) return reject('OFFICIAL_REMINDER.DATE_IN_FUTURE', { date });
  const known = (task.officialReminders ?? []).find(
    ({ document: other }) => other.number === number && other.date === date,
  );
  if (known) return reject('OFFICIAL_REMINDER.ALREADY_RECORDED', { number, reminder: known.n });
  const { assignees } = task.assignment;
  const leads = assignees.filter(({ role }) => role === 'lead').map(({ agencyId }) => agencyId);
  if (to === undefined && leads.length > 1) return reject('OFFICIAL_REMINDER.RECEIVERS_MISSING');
  const addressed = [...new Set(to ?? leads)];
  const foreign = addressed.find((id) => !assignees.some(({ agencyId }) => agencyId === id));
  if (foreign !== undefined) return reject('OFFICIAL_REMINDER.NOT_A_PARTICIPANT', { agencyId: foreign });
  if (addressed.length === 0) return reject('OFFICIAL_REMINDER.NOBODY_ADDRESSED');
  const reminder = (task.officialReminders ?? []).reduce((last, { n }) => Math.max(last, n), 0) + 1;
  const by = userOf(actor);
  return [{ type: 'OfficialReminderRecorded', data: { reminder, by, to: addressed, document, files } }];
};
