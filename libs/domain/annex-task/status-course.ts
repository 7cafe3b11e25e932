import { goesOnAs } from '#libs/domain/annex-task/decide-suspension';
import { suspensionOf } from '#libs/domain/annex-task/paused';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import {
  dueUnled,
  leadsInQuestion,
  officialStatus,
  type OfficialStatus,
} from '#libs/domain/annex-task/status';
import type { Instant } from '#libs/domain/shared/time';

/** How a task's official status goes on while nothing happens to it, and until the end of a suspension that ends by itself. */
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
  return dues.sort()[0] ?? (leadsInQuestion(task).length === 0 ? dueUnled(task) : null);
};

/** For the database, which counts tasks by their status at any instant; from `goesOnAs` on by the course of that. */
export const statusCourse = (task: AssignedTask): StatusCourse => {
  const due = task.kind === 'open' ? firstDue(task) : null;
  if (due === null) return { status: officialStatus(task, task.assignedAt).status, overdueAfter: null };
  const stands = suspensionOf(task);
  // Time stands still while the task is suspended.
  return { status: 'open-in-time', overdueAfter: stands === null || stands.from > due ? due : null };
};

/** The status at an instant as the database tells it, which is `officialStatus`. */
export const statusAt = (task: AssignedTask, at: Instant): OfficialStatus => {
  const goesOn = goesOnAs(task);
  const { status, overdueAfter } = statusCourse(goesOn !== null && goesOn.at <= at ? goesOn.task : task);
  return overdueAfter !== null && at > overdueAfter ? 'open-overdue' : status;
};
