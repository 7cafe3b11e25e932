import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/context';
import type { Suspension } from '#libs/domain/annex-task/changes';
import { deadlineOf } from '#libs/domain/annex-task/cycles';
import { endingsAfter } from '#libs/domain/annex-task/endings';
import type { RequestDeadline, TaskEvent } from '#libs/domain/annex-task/events';
import { movedOn, suspensionOf } from '#libs/domain/annex-task/paused';
import { openCyclesOf, participantsOf } from '#libs/domain/annex-task/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/state';
import { later } from '#libs/domain/annex-task/step-time';
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
  const amended = (task.amendments ?? []).flatMap(({ at, after: { due } }) =>
    due !== undefined && deadlineOf(due) === approvedDue ? [at] : [],
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

const requestsAfter = (p: Participant, { from }: Suspension, to: Instant): RequestDeadline[] =>
  p.requests.flatMap(({ n, status, due, requestedAt }) =>
    status === 'open' && due !== null && due > from
      ? [
          {
            cycle: p.cycle,
            agencyId: p.agencyId,
            request: n,
            due: movedOn(due, requestedAt > from ? requestedAt : from, to),
          },
        ]
      : [],
  );

/** Ends the suspension at `at`: every deadline that was still to be kept moves on by the time it lasted. */
const resumed = (task: AssignedTask, at: Instant, by: string | null, reason: string | null): Decision => {
  const suspension = suspensionOf(task);
  if (!suspension) return reject('TASK.NOT_SUSPENDED', { taskId: task.assignment.taskId });
  const open = openCyclesOf(task).flatMap((cycle) => participantsOf(task, cycle.no));
  const deadlines = open.flatMap((p) => deadlineAfter(task, p, suspension, at));
  const requests = open.flatMap((p) => requestsAfter(p, suspension, at));
  const event: TaskEvent = { type: 'TaskResumed', data: { by, reason, deadlines, requests } };
  // The last period may have passed meanwhile.
  return [event, ...endingsAfter(task, event, at)];
};

export const resume = (command: Command<'ResumeTask'>, task: AssignedTask, context: TaskContext): Decision =>
  resumed(task, context.now, userOf(context.actor), command.reason ?? null);

/** Ends a suspension whose time is over; nothing while none is, or while it lasts. */
export const endOfSuspension = (task: AssignedTask, now: Instant): readonly TaskEvent[] => {
  const suspension = suspensionOf(task);
  if (!suspension || suspension.until === null || suspension.until > now) return [];
  const events = resumed(task, now, null, null);
  return Array.isArray(events) ? events : [];
};
