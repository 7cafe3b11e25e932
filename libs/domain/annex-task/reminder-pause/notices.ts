import { openCyclesOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { ReminderPauseEvent } from '#libs/domain/annex-task/reminder-pause/events';
import { agency } from '#libs/domain/notices/audiences';
import { factsOf, workingDeadline } from '#libs/domain/notices/facts';
import type { Notice } from '#libs/domain/notices/notice';

/** Every lead is told that no reminder comes until a day, and why. */
export const reminderPauseNotices = (
  { reason, until }: ReminderPauseEvent['data'],
  task: AssignedTask,
): Notice[] => {
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  const leads = task.assignment.assignees.filter(({ role }) => role === 'lead');
  return leads.map(({ agencyId }) => {
    const deadline = workingDeadline(task, agencyId);
    const more = { cycle, agencyId, deadline, words: reason, pausedUntil: until };
    return { kind: 'reminders-paused', slot: 'digest', to: agency(agencyId), facts: factsOf(task, more) };
  });
};
