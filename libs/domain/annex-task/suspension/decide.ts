import type { RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Suspension } from '#libs/domain/annex-task/suspension/state';
import type { SuspensionCommand } from '#libs/domain/annex-task/suspension/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import type { SuspensionEvent } from '#libs/domain/annex-task/suspension/events';
import { movedOn, suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import { openCyclesOf, participantOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, CoordinationRequest, Participant } from '#libs/domain/annex-task/kernel/state';
import { later } from '#libs/domain/annex-task/kernel/step-time';
import { userOf } from '#libs/domain/shared/actor';
import { reject } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import type { Decided, OfType } from '#libs/domain/shared/decider';

type Resumed = Extract<SuspensionEvent, { type: 'TaskResumed' }>['data'];

export const suspend = (
  command: OfType<SuspensionCommand, 'SuspendTask'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<SuspensionEvent> => {
  if (suspensionOf(task)) return reject('TASK.SUSPENDED', { taskId: task.assignment.taskId });
  const until = command.until === undefined ? null : deadlineOf(command.until);
  if (until !== null && until <= context.now) return reject('DEADLINE.IN_PAST', { deadline: until });
  const { reason, document = null } = command;
  return [{ type: 'TaskSuspended', data: { by: userOf(context.actor), reason, until, document } }];
};

/** When the deadline that is to be kept was decided; it says of the time from then on how much there is. */
const decidedAt = (task: AssignedTask, { approvedDue, extensions = [] }: Participant): Instant | null => {
  const granted = extensions.flatMap(({ due, decidedAt: at }) => (due === approvedDue && at ? [at] : []));
  const amended = (task.amendments ?? []).flatMap(({ at, after: { due, until } }) =>
    [due, until].some((day) => day !== undefined && deadlineOf(day) === approvedDue) ? [at] : [],
  );
  return [...granted, ...amended].sort().at(-1) ?? null;
};

/**
 * What a suspension moves for one participant. A deadline that was still to be kept moves on by the time for which it
 * stood still; who was late already stays late, and only the ladder goes on where it stood.
 */
const deadlineAfter = (
  task: AssignedTask,
  p: Participant,
  { from }: Suspension,
  to: Instant,
): Resumed['deadlines'] => {
  if (p.completion !== null || p.approvedDue === null) return [];
  const of = { cycle: p.cycle, agencyId: p.agencyId };
  if (p.approvedDue > from) {
    const stoodFrom = later(from, decidedAt(task, p));
    return [{ ...of, due: movedOn(p.approvedDue, stoodFrom, to), ladderFrom: p.ladderFrom }];
  }
  const start = later(p.approvedDue, p.ladderFrom);
  return [{ ...of, due: null, ladderFrom: fromMs(toMs(start) + toMs(to) - toMs(later(from, start))) }];
};

const requestsAfter = (
  p: Participant,
  { from }: Suspension,
  to: Instant,
  notAfter: (request: CoordinationRequest, due: Instant) => Instant,
): RequestDeadline[] =>
  p.requests.flatMap((r) => {
    if (r.status !== 'open' || r.due === null || r.due <= from) return [];
    const due = notAfter(r, movedOn(r.due, later(from, r.requestedAt), to));
    return [{ cycle: p.cycle, agencyId: p.agencyId, request: r.n, due }];
  });

/** What the end of the suspension at `to` moves: every deadline that was still to be kept, by the time it lasted. */
const movedBy = (
  task: AssignedTask,
  suspension: Suspension,
  to: Instant,
): Pick<Resumed, 'deadlines' | 'requests'> => {
  const open = openCyclesOf(task).flatMap((cycle) => participantsOf(task, cycle.no));
  const deadlines = open.flatMap((p) => deadlineAfter(task, p, suspension, to));
  /** What was due by the lead's own deadline still is, also where that was decided meanwhile and moves less. */
  const notAfterLead =
    (cycle: number) =>
    (request: CoordinationRequest, due: Instant): Instant => {
      const lead = participantOf(task, cycle, request.leadAgencyId)?.approvedDue ?? null;
      const moved = deadlines.find((d) => d.cycle === cycle && d.agencyId === request.leadAgencyId)?.due;
      const last = moved ?? lead;
      return lead !== null && last !== null && (request.due ?? '') <= lead && due > last ? last : due;
    };
  const requests = open.flatMap((p) => requestsAfter(p, suspension, to, notAfterLead(p.cycle)));
  return { deadlines, requests };
};

export const resume = (
  command: OfType<SuspensionCommand, 'ResumeTask'>,
  task: AssignedTask,
  { actor, now }: TaskContext,
): Decided<SuspensionEvent> => {
  const suspension = suspensionOf(task);
  if (!suspension) return reject('TASK.NOT_SUSPENDED', { taskId: task.assignment.taskId });
  const data = { by: userOf(actor), reason: command.reason ?? null, ...movedBy(task, suspension, now) };
  return [{ type: 'TaskResumed', data }];
};

/**
 * The end of a suspension whose day is over, and when that was; null while none is, or while it lasts. It ends by the
 * document that ordered it, at that instant, whenever somebody comes to record it.
 */
export const endOfSuspension = (
  task: AssignedTask,
  now: Instant,
): { readonly at: Instant; readonly event: SuspensionEvent } | null => {
  const suspension = suspensionOf(task);
  const endedAt = suspension?.until ?? null;
  if (!suspension || endedAt === null || endedAt > now) return null;
  const data = { by: null, reason: null, endedAt, ...movedBy(task, suspension, endedAt) };
  return { at: endedAt, event: { type: 'TaskResumed', data } };
};
