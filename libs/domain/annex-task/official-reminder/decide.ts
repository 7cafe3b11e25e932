import { validReminders, type OfficialReminder } from '#libs/domain/annex-task/official-reminder/state';
import type { OfficialReminderCommand } from '#libs/domain/annex-task/official-reminder/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminder/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { OfType } from '#libs/domain/shared/decider';

/** The record that is put right; the same one is put right once, its correction may be put right in turn. */
const correctable = (task: AssignedTask, n: number): OfficialReminder | Rejection => {
  const found = task.officialReminders?.find((one) => one.n === n);
  if (!found) return reject('OFFICIAL_REMINDER.NOT_FOUND', { reminder: n });
  const { correctedBy } = found;
  return correctedBy === undefined
    ? found
    : reject('OFFICIAL_REMINDER.ALREADY_CORRECTED', { reminder: n, by: correctedBy });
};

/** To whom the letter went; who was named in the record that it puts right may have left the task meanwhile. */
const receivers = (
  { to }: OfType<OfficialReminderCommand, 'RecordOfficialReminder'>,
  task: AssignedTask,
  wrong: OfficialReminder | null,
): readonly string[] | Rejection => {
  const { assignees } = task.assignment;
  const leads = assignees.filter(({ role }) => role === 'lead').map(({ agencyId }) => agencyId);
  if (to === undefined && wrong !== null) return wrong.to;
  if (to === undefined && leads.length > 1) return reject('OFFICIAL_REMINDER.RECEIVERS_MISSING');
  const addressed = [...new Set(to ?? leads)];
  const foreign = addressed.find(
    (id) => !assignees.some(({ agencyId }) => agencyId === id) && !(wrong?.to.includes(id) ?? false),
  );
  if (foreign !== undefined) return reject('OFFICIAL_REMINDER.NOT_A_PARTICIPANT', { agencyId: foreign });
  return addressed.length === 0 ? reject('OFFICIAL_REMINDER.NOBODY_ADDRESSED') : addressed;
};

const isSameRecord = (a: Pick<OfficialReminder, 'document' | 'to' | 'files'>, b: typeof a): boolean =>
  (['number', 'date', 'issuer', 'signer', 'subject'] as const).every(
    (part) => a.document[part] === b.document[part],
  ) &&
  [...a.to].sort().join() === [...b.to].sort().join() &&
  a.files.map(({ sha256 }) => sha256).join() === b.files.map(({ sha256 }) => sha256).join();

/**
 * Records the letter; it moves no deadline. To whom it went is said by the letter: only the one lead of a task goes without
 * saying. The same letter, by number and day,
 * is recorded once, so that one letter about many tasks may be recorded again where that was interrupted.
 */
export const recordOfficialReminder = (
  command: OfType<OfficialReminderCommand, 'RecordOfficialReminder'>,
  task: AssignedTask,
  { actor }: TaskContext,
): OfficialReminderEvent[] | Rejection => {
  const { document, corrects } = command;
  const wrong = corrects === undefined ? null : correctable(task, corrects);
  if (isRejection(wrong)) return wrong;
  const { number, date } = document;
  const known = validReminders(task).find(
    ({ n, document: other }) => n !== wrong?.n && other.number === number && other.date === date,
  );
  if (known) return reject('OFFICIAL_REMINDER.ALREADY_RECORDED', { number, reminder: known.n });
  const to = receivers(command, task, wrong);
  if (isRejection(to)) return to;
  // The paper may have been the right one all along.
  const files = command.files.length === 0 ? (wrong?.files ?? []) : command.files;
  if (wrong !== null && isSameRecord(wrong, { document, to, files }))
    return reject('OFFICIAL_REMINDER.CORRECTS_NOTHING', { reminder: wrong.n });
  const reminder = (task.officialReminders ?? []).reduce((last, { n }) => Math.max(last, n), 0) + 1;
  const data = { reminder, by: userOf(actor), to, document, files };
  return [{ type: 'OfficialReminderRecorded', data: corrects === undefined ? data : { ...data, corrects } }];
};
