import { moveRequests } from '#libs/domain/annex-task/coordination/moved-requests';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { SuspensionEvent } from '#libs/domain/annex-task/suspension/events';
import type { Instant } from '#libs/domain/shared/time';

/** Who was found late by a deadline that fell into a suspension, which was recorded later, was not late. */
const notYetLate = (task: AssignedTask, from: Instant): AssignedTask =>
  Object.values(task.participants)
    .filter(({ overdueSince }) => overdueSince !== null && overdueSince > from)
    .reduce<AssignedTask>((t, of) => change(t, of, (p) => ({ ...p, overdueSince: null })), task);

/** The part of the fold that is about times in which the task's clock stands still. */
export const evolveSuspensions = (task: AssignedTask, event: SuspensionEvent, at: Instant): AssignedTask => {
  switch (event.type) {
    case 'TaskSuspended': {
      const { by, reason, until, document } = event.data;
      const begun = { from: at, until, to: null, reason, by, document };
      return { ...notYetLate(task, at), suspensions: [...(task.suspensions ?? []), begun] };
    }
    case 'TaskResumed': {
      const ended = event.data.endedAt ?? at;
      const suspensions = (task.suspensions ?? []).map((s) => (s.to === null ? { ...s, to: ended } : s));
      const moved = event.data.deadlines.reduce<AssignedTask>(
        (t, { due, ladderFrom, ...of }) =>
          change(t, of, (p) => ({
            ...p,
            ladderFrom,
            ...(due === null ? {} : { approvedDue: due, dueSetAt: ended }),
          })),
        { ...task, suspensions },
      );
      return moveRequests(moved, event.data.requests);
    }
  }
};
