import type { RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { Extension } from '#libs/domain/annex-task/extension/state';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { AssignedTask, Assignment } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

/** What changes the terms of a task after it was assigned. */
export type ChangeEvent = Extract<
  TaskEvent,
  {
    type:
      | `Extension${string}`
      | 'TaskSuspended'
      | 'TaskResumed'
      | 'TaskAmended'
      | 'TaskCancelled'
      | 'TaskSuperseded'
      | 'PredecessorLinked';
  }
>;

/** Requests with the deadlines that were set anew along with their lead's. */
export const moveRequests = (task: AssignedTask, deadlines: readonly RequestDeadline[]): AssignedTask =>
  deadlines.reduce<AssignedTask>(
    (moved, { request, due, ...of }) =>
      change(moved, of, (p) => ({
        ...p,
        requests: p.requests.map((r) => (r.n === request ? { ...r, due } : r)),
      })),
    task,
  );

type Decided = Extract<TaskEvent, { type: 'ExtensionGranted' | 'ExtensionRefused' }>;
const decided = (task: AssignedTask, { type, data }: Decided, decidedAt: Instant): AssignedTask => {
  const { extension: n, by: decidedBy, answer, document } = data;
  const due = type === 'ExtensionGranted' ? data.due : null;
  const status = type === 'ExtensionGranted' ? 'granted' : 'refused';
  return change(task, data, (p) => ({
    ...p,
    extensions: (p.extensions ?? []).map((e) =>
      e.n === n ? { ...e, status, decidedAt, decidedBy, answer, document, due } : e,
    ),
    ...(due === null ? {} : { approvedDue: due, dueSetAt: decidedAt, overdueSince: null }),
  }));
};

/** The assignment as the terms make it; what they leave out stays. */
export const withTerms = (
  assignment: Assignment,
  { title, product, due, until, accepts }: AmendedTerms,
): Assignment => {
  const { schedule } = assignment;
  return {
    ...assignment,
    ...(title === undefined ? {} : { title }),
    ...(product === undefined ? {} : { product }),
    ...(accepts === undefined ? {} : { accepts }),
    ...(due === undefined || schedule.kind !== 'single' ? {} : { schedule: { ...schedule, due } }),
    ...(until === undefined || schedule.kind !== 'recurring' ? {} : { schedule: { ...schedule, until } }),
  };
};

/** Who was found late by a deadline that fell into a suspension, which was recorded later, was not late. */
const notYetLate = (task: AssignedTask, from: Instant): AssignedTask =>
  Object.values(task.participants)
    .filter(({ overdueSince }) => overdueSince !== null && overdueSince > from)
    .reduce<AssignedTask>((t, of) => change(t, of, (p) => ({ ...p, overdueSince: null })), task);

/** The part of the fold that is about changed terms. */
export const evolveChanges = (task: AssignedTask, event: ChangeEvent, at: Instant): AssignedTask => {
  switch (event.type) {
    case 'ExtensionRequested': {
      const { extension: n, by: requestedBy, from, proposedDue, reason } = event.data;
      const asked: Extension = {
        n,
        status: 'requested',
        requestedAt: at,
        requestedBy,
        from,
        proposedDue,
        reason,
        decidedAt: null,
        decidedBy: null,
        due: null,
        answer: null,
        document: null,
      };
      return change(task, event.data, (p) => ({ ...p, extensions: [...(p.extensions ?? []), asked] }));
    }
    case 'ExtensionGranted':
      return moveRequests(decided(task, event, at), event.data.coordination);
    case 'ExtensionRefused':
      return decided(task, event, at);
    case 'ExtensionLapsed': {
      const { extension: n, cause: lapsedAs } = event.data;
      return change(task, event.data, (p) => ({
        ...p,
        extensions: (p.extensions ?? []).map((e) =>
          e.n === n ? { ...e, status: 'lapsed', decidedAt: at, lapsedAs } : e,
        ),
      }));
    }
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
    case 'TaskAmended': {
      const { amendment: n, by, document, before, after, deadlines } = event.data;
      const next: AssignedTask = {
        ...task,
        assignment: withTerms(task.assignment, after),
        amendments: [...(task.amendments ?? []), { n, at, by, document, before, after }],
      };
      const moved = deadlines.reduce<AssignedTask>(
        (t, { due, ...of }) =>
          change(t, of, (p) => ({ ...p, approvedDue: due, dueSetAt: at, overdueSince: null })),
        next,
      );
      return moveRequests(moved, event.data.requests ?? []);
    }
    case 'TaskSuperseded': {
      const { successor, ...data } = event.data;
      return { ...task, kind: 'cancelled', cancellation: { at, ...data }, successor };
    }
    case 'PredecessorLinked':
      return { ...task, predecessors: [...(task.predecessors ?? []), event.data.predecessor] };
    case 'TaskCancelled':
      return { ...task, kind: 'cancelled', cancellation: { at, ...event.data } };
  }
};
