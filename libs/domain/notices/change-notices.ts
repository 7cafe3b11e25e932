import type { RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import { findRequest } from '#libs/domain/annex-task/kernel/address';
import type { ChangeEvent } from '#libs/domain/annex-task/change-events';
import { awaitingAcceptance, openCyclesOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { acceptor, agency, monitors, supervisor } from '#libs/domain/notices/audiences';
import { approvedDue, factsOf } from '#libs/domain/notices/facts';
import type { Audience, Notice, NoticeFacts, NoticeKind } from '#libs/domain/notices/notice';
import { isRejection } from '#libs/domain/shared/rejection';

type More = Partial<Omit<NoticeFacts, 'taskId' | 'number' | 'title' | 'cycleLabel'>>;

/** One notice for each agency with its newest deadline, and one for those who follow the task up. */
const everybody = (task: AssignedTask, kind: NoticeKind, words: string | null): Notice[] => {
  const cycle = openCyclesOf(task).at(-1)?.no ?? null;
  const tell = (to: Audience, more: More): Notice => ({
    kind,
    to,
    slot: 'prompt',
    facts: factsOf(task, more),
  });
  const agencies =
    cycle === null
      ? task.assignment.assignees.map(({ agencyId }) => ({ agencyId, deadline: null }))
      : participantsOf(task, cycle).map(({ agencyId, approvedDue: deadline }) => ({ agencyId, deadline }));
  return [
    ...agencies.map(({ agencyId, deadline }) => tell(agency(agencyId), { cycle, agencyId, deadline, words })),
    tell(monitors(task), { cycle, words }),
  ];
};

/** Whoever was asked is told by when it is wanted now that the deadline of who asked has moved. */
export const movedRequests = (requests: readonly RequestDeadline[], task: AssignedTask): Notice[] =>
  requests.flatMap(({ cycle, agencyId: asked, request, due: deadline }) => {
    const found = findRequest(task, request);
    if (isRejection(found)) return [];
    const { leadAgencyId: agencyId } = found.request;
    const facts = factsOf(task, { cycle, agencyId, request, deadline });
    return [{ kind: 'coordination-moved', to: agency(asked), slot: 'prompt', facts }];
  });

/** What waits for acceptance, for whoever accepts it from now on. */
const waitingProducts = (
  task: AssignedTask,
  tell: (kind: NoticeKind, to: Audience, more: More) => Notice,
): Notice[] =>
  openCyclesOf(task).flatMap(({ no: cycle }) =>
    participantsOf(task, cycle).flatMap((part) => {
      const waiting = awaitingAcceptance(part);
      if (!waiting) return [];
      const { agencyId, approvedDue: deadline } = part;
      const more = { cycle, agencyId, deliverable: waiting.n, words: waiting.summary, deadline };
      return [tell('deliverable-submitted', acceptor(task, agencyId), more)];
    }),
  );

/** Who is told about a change of a task's terms. All of it asks for attention at once. */
export const changeNotices = (event: ChangeEvent, task: AssignedTask): Notice[] => {
  const tell = (kind: NoticeKind, to: Audience, more: More): Notice => ({
    kind,
    to,
    slot: 'prompt',
    facts: factsOf(task, more),
  });
  switch (event.type) {
    case 'ExtensionRequested': {
      const { cycle, agencyId, extension, proposedDue, reason } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, extension, proposedDue, deadline, words: reason };
      return [
        tell('extension-requested', supervisor(task), more),
        tell('extension-in-hand', monitors(task), more),
      ];
    }
    case 'ExtensionGranted': {
      const { cycle, agencyId, extension, answer, coordination } = event.data;
      const due = approvedDue(task, cycle, agencyId) ?? event.data.due;
      return [
        tell('extension-granted', agency(agencyId), {
          cycle,
          agencyId,
          extension,
          deadline: due,
          words: answer,
        }),
        ...movedRequests(coordination, task),
      ];
    }
    case 'ExtensionRefused': {
      const { cycle, agencyId, extension, answer } = event.data;
      const deadline = approvedDue(task, cycle, agencyId);
      const more = { cycle, agencyId, extension, deadline, words: answer };
      return [tell('extension-refused', agency(agencyId), more)];
    }
    case 'ExtensionLapsed': {
      const { cycle, agencyId, extension, heir } = event.data;
      const tellOf = (to: string): Notice =>
        tell('extension-lapsed', agency(to), {
          cycle,
          agencyId,
          extension,
          deadline: approvedDue(task, cycle, to),
        });
      return [agencyId, ...(heir === null ? [] : [heir])].map(tellOf);
    }
    case 'TaskSuspended':
      return everybody(task, 'task-suspended', event.data.reason);
    case 'TaskResumed':
      return everybody(task, 'task-resumed', event.data.reason);
    case 'TaskAmended':
      return [
        ...(event.data.after.accepts === undefined ? [] : waitingProducts(task, tell)),
        ...everybody(task, 'task-amended', event.data.document.number),
        ...movedRequests(event.data.requests ?? [], task),
      ];
    case 'PredecessorLinked':
      return [];
    case 'TaskSuperseded':
    case 'TaskCancelled':
      return everybody(task, 'task-cancelled', event.data.reason);
  }
};
