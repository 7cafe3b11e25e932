import type { OfficialReminderEvent } from '#libs/domain/annex-task/official-reminders';
import { openCyclesOf } from '#libs/domain/annex-task/queries';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { vietnameseDay } from '#libs/domain/messages/dates';
import { agency } from '#libs/domain/notices/audiences';
import { approvedDue, factsOf } from '#libs/domain/notices/facts';
import type { Notice } from '#libs/domain/notices/notice';

/** Each agency that the letter went to is told of it, beside the paper, while there is something to be done. */
export const officialReminderNotices = (
  { to, document }: OfficialReminderEvent['data'],
  task: AssignedTask,
): Notice[] => {
  // What is done cannot be urged on; the letter is kept with the task.
  if (task.kind !== 'open') return [];
  const cycle = openCyclesOf(task).at(0)?.no ?? null;
  const words = `số ${document.number} ngày ${vietnameseDay(document.date)}`;
  return to.map((agencyId) => {
    const deadline = cycle === null ? null : approvedDue(task, cycle, agencyId);
    const facts = factsOf(task, { cycle, agencyId, words, deadline });
    return { kind: 'official-reminder-recorded', to: agency(agencyId), slot: 'prompt', facts };
  });
};
