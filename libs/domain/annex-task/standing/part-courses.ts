import { coordinationDone } from '#libs/domain/annex-task/coordination/coordination-done';
import { suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { cyclesOf, openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type {
  AssignedTask,
  Assignee,
  CoordinationRequest,
  Participant,
} from '#libs/domain/annex-task/kernel/state';
import type { OfficialStatus } from '#libs/domain/shared/standing-words';
import {
  holdingAt,
  leadCourses,
  statusCourse,
  statusFrom,
  type StatusCourse,
} from '#libs/domain/annex-task/standing/status-course';
import type { Instant } from '#libs/domain/shared/time';

/** How the part of one agency goes on while nothing happens; of a coordinating unit, what leads have asked of it. */
export interface PartCourse extends StatusCourse {
  readonly role: Assignee['role'];
  readonly agencyId: string;
}

/** Once an input lies with the lead, it is not the unit's to hurry. */
const owed = ({ status, inputs }: CoordinationRequest): boolean =>
  status === 'open' && inputs.at(-1)?.status !== 'submitted';

const firstDue = (requests: readonly CoordinationRequest[]): Instant | null =>
  requests
    .flatMap(({ due }) => due ?? [])
    .sort()
    .at(0) ?? null;

/** Where one unit stands over the cycles in question; null where nothing that it was asked counts any more. */
const courseOf = (task: AssignedTask, parts: readonly Participant[]): StatusCourse | null => {
  const open = parts.flatMap(({ requests }) => requests).filter(({ status }) => status === 'open');
  if (open.length > 0) {
    if (task.kind === 'cancelled') return { status: 'cancelled', overdueAfter: null };
    const due = firstDue(open.filter(owed));
    const isDated = open.some((request) => request.due !== null);
    const stands = suspensionOf(task);
    const overdueAfter = due !== null && (stands === null || stands.from > due) ? due : null;
    return { status: isDated ? 'open-in-time' : 'no-deadline', overdueAfter };
  }
  const given = parts.flatMap((part) => coordinationDone(part) ?? []);
  if (given.length === 0) return null;
  return { status: given.some(({ late }) => late) ? 'done-late' : 'done-in-time', overdueAfter: null };
};

/**
 * Of every coordinating unit that a lead has asked for something, in the open cycles or else the last one: done once its
 * input was accepted, overdue once what it still owes was due. A unit that nobody has asked owes nothing.
 */
const coordinationCourses = (task: AssignedTask): readonly PartCourse[] => {
  const open = openCyclesOf(task);
  const cycles = open.length > 0 ? open : cyclesOf(task).slice(-1);
  const parts = cycles
    .flatMap(({ no }) => participantsOf(task, no))
    .filter(({ role }) => role === 'coordinator');
  const agencies = [...new Set(parts.map(({ agencyId }) => agencyId))].sort();
  return agencies.flatMap((agencyId) => {
    const course = courseOf(
      task,
      parts.filter((part) => part.agencyId === agencyId),
    );
    return course === null ? [] : [{ role: 'coordinator' as const, agencyId, ...course }];
  });
};

/**
 * How the parts of a task go on, leads first. None of its leads is among them where all go on as the task does, as in most
 * tasks, and else all of them are.
 */
export const partCourses = (task: AssignedTask): readonly PartCourse[] => {
  const { status, overdueAfter } = statusCourse(task);
  const leads = leadCourses(task);
  const isAlike = leads.every((one) => one.status === status && one.overdueAfter === overdueAfter);
  return [
    ...(isAlike ? [] : leads.map((one) => ({ role: 'lead' as const, ...one }))),
    ...coordinationCourses(task),
  ];
};

/** The statuses of coordinating units at an instant as the database tells them. */
export const coordinationAt = (
  task: AssignedTask,
  at: Instant,
): readonly { readonly agencyId: string; readonly status: OfficialStatus }[] =>
  coordinationCourses(holdingAt(task, at)).map(({ agencyId, ...course }) => ({
    agencyId,
    status: statusFrom(course, at),
  }));
