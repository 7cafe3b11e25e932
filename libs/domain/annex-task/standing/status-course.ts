import { goesOnAs } from '#libs/domain/annex-task/passing-time';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import {
  dueOfJoining,
  dueUnled,
  isJoining,
  leadsInQuestion,
  officialStatus,
  partsByLead,
  statusOfLead,
} from '#libs/domain/annex-task/standing/status';
import type { OfficialStatus } from '#libs/domain/shared/standing-words';
import type { Instant } from '#libs/domain/shared/time';

/** How a task's official status goes on while nothing happens to it, and until the end of a suspension that ends by itself. */
export interface StatusCourse {
  readonly status: OfficialStatus;
  /** After this instant it is overdue; null where the passing of time alone changes nothing. */
  readonly overdueAfter: Instant | null;
}

/** When the first of those parts that are not done is late; null where none of them has a deadline. */
const firstDueOf = (parts: readonly Participant[]): Instant | null =>
  parts
    .flatMap(({ completion, approvedDue }) =>
      completion === null && approvedDue !== null ? [approvedDue] : [],
    )
    .sort()
    .at(0) ?? null;

const firstDue = (task: AssignedTask): Instant | null => {
  const leads = leadsInQuestion(task);
  return firstDueOf(leads) ?? (leads.length === 0 ? dueUnled(task) : null);
};

/** Open until a deadline. Time stands still while the task is suspended. */
const dueBy = (task: AssignedTask, due: Instant): StatusCourse => {
  const stands = suspensionOf(task);
  return { status: 'open-in-time', overdueAfter: stands === null || stands.from > due ? due : null };
};

/** For the database, which counts tasks by their status at any instant; from `goesOnAs` on by the course of that. */
export const statusCourse = (task: AssignedTask): StatusCourse => {
  const due = task.kind === 'open' ? firstDue(task) : null;
  if (due !== null) return dueBy(task, due);
  return { status: officialStatus(task, task.assignedAt).status, overdueAfter: null };
};

/** The same of one of its leads, which is `statusOfLead`. */
const leadCourse = (task: AssignedTask, agencyId: string, parts: readonly Participant[]): StatusCourse => {
  if (parts.length === 0 && !isJoining(task)) return statusCourse(task);
  const due = parts.length === 0 ? dueOfJoining(task) : firstDueOf(parts);
  if (due !== null && task.kind === 'open') return dueBy(task, due);
  return { status: statusOfLead(task, agencyId, task.assignedAt), overdueAfter: null };
};

/** How a task's leads go on, each by itself, as it is assigned to them. */
export const leadCourses = (
  task: AssignedTask,
): readonly (StatusCourse & { readonly agencyId: string })[] => {
  const parts = partsByLead(task);
  return task.assignment.assignees
    .filter(({ role }) => role === 'lead')
    .map(({ agencyId }) => ({ agencyId, ...leadCourse(task, agencyId, parts.get(agencyId) ?? []) }));
};

/** What the database makes of a course at an instant. */
export const statusFrom = ({ status, overdueAfter }: StatusCourse, at: Instant): OfficialStatus =>
  overdueAfter !== null && at > overdueAfter ? 'open-overdue' : status;

/** The task whose courses hold at an instant. */
export const holdingAt = (task: AssignedTask, at: Instant): AssignedTask => {
  const goesOn = goesOnAs(task);
  return goesOn !== null && goesOn.at <= at ? goesOn.task : task;
};

/** The status at an instant as the database tells it, which is `officialStatus`. */
export const statusAt = (task: AssignedTask, at: Instant): OfficialStatus =>
  statusFrom(statusCourse(holdingAt(task, at)), at);
