import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminder/events';
import type { OfficialReminder } from '#libs/domain/annex-task/official-reminder/state';
import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import { openCyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agency } from '#libs/domain/notices/audiences';
import { approvedDue, factsOf } from '#libs/domain/notices/facts';
import type { NamedLetter, Notice } from '#libs/domain/notices/notice';

type Letter = OfficialReminderEvent['data'];

const named = ({ number, date }: DecidingDocument): NamedLetter => ({ number, date });

/** Each agency that the letter went to is told of it, beside the paper, while there is something to be done. */
const letterNotices = (
  { reminder, document }: Letter,
  to: readonly string[],
  task: AssignedTask,
): Notice[] => {
  // What is done cannot be urged on; the letter is kept with the task.
  if (task.kind !== 'open') return [];
  const cycle = openCyclesOf(task).at(0)?.no ?? null;
  const letter = named(document);
  return to.map((agencyId) => {
    const deadline = cycle === null ? null : approvedDue(task, cycle, agencyId);
    const facts = factsOf(task, { cycle, agencyId, letter, deadline, officialReminder: reminder });
    return { kind: 'official-reminder-recorded', to: agency(agencyId), slot: 'prompt', facts };
  });
};

/** Whoever was told of the record that was wrong is told what is right, also when nothing is left to be done. */
const correctionNotices = (wrong: OfficialReminder, right: Letter, task: AssignedTask): Notice[] =>
  wrong.to.map((agencyId) => {
    const corrected = { wrong: named(wrong.document), meant: right.to.includes(agencyId) };
    const letter = named(right.document);
    const facts = factsOf(task, { agencyId, letter, corrected, officialReminder: right.reminder });
    return { kind: 'official-reminder-corrected', to: agency(agencyId), slot: 'prompt', facts };
  });

/** Who is told of a letter that urges agencies on; of one that puts an earlier record right, also who was told that. */
export const officialReminderNotices = (letter: Letter, task: AssignedTask): Notice[] => {
  const wrong = task.officialReminders?.find(({ n }) => n === letter.corrects);
  if (!wrong) return letterNotices(letter, letter.to, task);
  const others = letter.to.filter((agencyId) => !wrong.to.includes(agencyId));
  return [...correctionNotices(wrong, letter, task), ...letterNotices(letter, others, task)];
};
