import { taskAt } from '#libs/domain/annex-task/decide-suspension';
import { suspensionOf } from '#libs/domain/annex-task/paused';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import {
  dueAhead,
  leadsInQuestion,
  officialStatus,
  type OfficialStatus,
} from '#libs/domain/annex-task/status';
import type { Instant } from '#libs/domain/shared/time';

/** How a task's official status goes on while nothing happens to it. */
export interface StatusCourse {
  readonly status: OfficialStatus;
  /** After this instant it is overdue; null where the passing of time alone changes nothing. */
  readonly overdueAfter: Instant | null;
}

/** When the first of the leads that are not done is late; null where none of them has a deadline. */
const firstDue = (task: AssignedTask): Instant | null => {
  const dues = leadsInQuestion(task)
    .filter(({ completion }) => completion === null)
    .map(({ approvedDue }) => approvedDue)
    .filter((due) => due !== null);
  return dues.sort()[0] ?? dueAhead(task);
};

/**
 * For the database, which counts tasks by their status at any instant: `statusAt` is `officialStatus`. A task that the
 * end of its suspension cancels is open in time until that is recorded, which its process does at that end.
 */
export const statusCourse = (task: AssignedTask): StatusCourse => {
  const due = task.kind === 'open' ? firstDue(task) : null;
  if (due === null) return { status: officialStatus(task, task.assignedAt).status, overdueAfter: null };
  const stands = suspensionOf(task);
  if (stands === null || stands.from > due) return { status: 'open-in-time', overdueAfter: due };
  // Time stands still while the task is suspended; where a document says until when, it goes on by itself.
  const goesOn = stands.until === null ? null : taskAt(task, stands.until);
  return { status: 'open-in-time', overdueAfter: goesOn?.kind === 'open' ? firstDue(goesOn) : null };
};

export const statusAt = ({ status, overdueAfter }: StatusCourse, at: Instant): OfficialStatus =>
  overdueAfter !== null && at > overdueAfter ? 'open-overdue' : status;
