import type { RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Suspension } from '#libs/domain/annex-task/suspension/state';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import { endingsAfter } from '#libs/domain/annex-task/endings';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { movedOn, suspensionOf } from '#libs/domain/annex-task/kernel/paused';
import {
  cyclesOf,
  openCyclesOf,
  participantOf,
  participantsOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import type {
  AssignedTask,
  CoordinationRequest,
  Participant,
  TaskState,
} from '#libs/domain/annex-task/kernel/state';
import { later } from '#libs/domain/annex-task/kernel/step-time';
import { userOf } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';

type Command<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;
type Decision = TaskEvent[] | Rejection;
type Resumed = Extract<TaskEvent, { type: 'TaskResumed' }>['data'];

export const suspend = (
  command: Command<'SuspendTask'>,
  task: AssignedTask,
  context: TaskContext,
): Decision => {
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

/**
 * The last period may have passed meanwhile. A task of which no cycle ever opened and none will has nothing to be done,
 * and was not done either: what suspended it has cancelled it.
 */
const withEndings = (
  task: AssignedTask,
  { by, reason, document }: Suspension,
  event: TaskEvent,
  at: Instant,
): TaskEvent[] => {
  const next = evolveTask(task, { event, occurredAt: at });
  if (next.kind !== 'open' || cyclesOf(next).length > 0 || upcomingPeriod(next) !== null)
    return [event, ...endingsAfter(task, event, at)];
  const data = { by, reason, document, cause: 'suspended-throughout' as const };
  return [event, { type: 'TaskCancelled', data }];
};

export const resume = (
  command: Command<'ResumeTask'>,
  task: AssignedTask,
  { actor, now }: TaskContext,
): Decision => {
  const suspension = suspensionOf(task);
  if (!suspension) return reject('TASK.NOT_SUSPENDED', { taskId: task.assignment.taskId });
  const data = { by: userOf(actor), reason: command.reason ?? null, ...movedBy(task, suspension, now) };
  return withEndings(task, suspension, { type: 'TaskResumed', data }, now);
};

/**
 * The end of a suspension whose day is over; nothing while none is, or while it lasts. It ends by the document that
 * ordered it, at that instant, whenever somebody comes to record it.
 */
export const endOfSuspension = (task: AssignedTask, now: Instant): readonly TaskEvent[] => {
  const suspension = suspensionOf(task);
  const endedAt = suspension?.until ?? null;
  if (!suspension || endedAt === null || endedAt > now) return [];
  const data = { by: null, reason: null, endedAt, ...movedBy(task, suspension, endedAt) };
  return withEndings(task, suspension, { type: 'TaskResumed', data }, endedAt);
};

/** What time alone has brought about by `now` and nobody has recorded yet, and the task as it has come to be so. */
export const broughtByTime = (
  state: TaskState,
  now: Instant,
): { readonly state: TaskState; readonly events: readonly TaskEvent[] } => {
  const events = state.kind === 'open' ? endOfSuspension(state, now) : [];
  const [first] = events;
  if (first?.type !== 'TaskResumed') return { state, events: [] };
  const occurredAt = first.data.endedAt ?? now;
  return { events, state: events.reduce((s, event) => evolveTask(s, { event, occurredAt }), state) };
};

/** From when on, and as what, a task goes on by itself: where a document says until when it is suspended. */
export const goesOnAs = (
  task: AssignedTask,
): { readonly at: Instant; readonly task: AssignedTask } | null => {
  const at = task.kind === 'open' ? (suspensionOf(task)?.until ?? null) : null;
  return at === null ? null : { at, task: taskAt(task, at) };
};

/**
 * The task as it stands at an instant. A suspension until a day is over from the end of that day on, for whoever reads,
 * asks or decides, whether or not the process has recorded it.
 */
export const taskAt = <T extends TaskState>(task: T, now: Instant): T => broughtByTime(task, now).state as T;
