import type { DeliverableEvent } from '#libs/domain/annex-task/deliverable/events';
import { moveRequests } from '#libs/domain/annex-task/coordination/moved-requests';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { AssignedTask, Deliverable } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

const one = (
  task: AssignedTask,
  of: { readonly cycle: number; readonly agencyId: string; readonly deliverable: number },
  update: (deliverable: Deliverable) => Deliverable,
): AssignedTask =>
  change(task, of, (p) => ({
    ...p,
    deliverables: p.deliverables.map((d) => (d.n === of.deliverable ? update(d) : d)),
  }));

const submitted = (
  task: AssignedTask,
  data: Extract<DeliverableEvent, { type: 'DeliverableSubmitted' }>['data'],
  submittedAt: Instant,
): AssignedTask => {
  const { deliverable: n, by: submittedBy, summary, files, document, awaitsSignOff, knownAt } = data;
  const item: Deliverable = {
    n,
    status: awaitsSignOff ? 'awaiting-sign-off' : 'awaiting-acceptance',
    submittedAt,
    submittedBy,
    summary,
    files,
    document,
    decidedAt: null,
    reason: null,
    ...(knownAt !== undefined && { knownAt }),
  };
  const counters = { ...task.counters, deliverables: Math.max(task.counters.deliverables, n) };
  return change({ ...task, counters }, data, (p) => ({ ...p, deliverables: [...p.deliverables, item] }));
};

/** The part of the fold that is about products. */
export const evolveDeliverables = (
  task: AssignedTask,
  event: DeliverableEvent,
  at: Instant,
): AssignedTask => {
  switch (event.type) {
    case 'DeliverableSubmitted':
      return submitted(task, event.data, at);
    case 'DeliverableSignedOff': {
      const { by: signedOffBy, knownAt } = event.data;
      // What counts outside the agency is when it left.
      return one(task, event.data, ({ knownAt: _, ...d }) => ({
        ...d,
        status: 'awaiting-acceptance',
        submittedAt: at,
        preparedAt: d.submittedAt,
        signedOffBy,
        ...(knownAt !== undefined && { knownAt }),
      }));
    }
    case 'SignOffRefused': {
      const { reason } = event.data;
      return one(task, event.data, (d) => ({ ...d, status: 'sent-back', reason, decidedAt: at }));
    }
    case 'DeliverableWithdrawn': {
      const { reason } = event.data;
      return one(task, event.data, (d) => ({ ...d, status: 'withdrawn', reason, decidedAt: at }));
    }
    case 'DeliverableReturned': {
      const { newDue, reason, requests = [], document } = event.data;
      const returned = one(task, event.data, (d) => ({
        ...d,
        status: 'returned',
        reason,
        decidedAt: at,
        ...(document !== undefined && { decision: document }),
      }));
      const anew = change(returned, event.data, (p) => ({
        ...p,
        ladderFrom: at,
        ...(newDue === null ? {} : { approvedDue: newDue, overdueSince: null }),
      }));
      return moveRequests(anew, requests);
    }
    case 'DeliverableApproved': {
      const { completion, document } = event.data;
      const approved = one(task, event.data, (d) => ({
        ...d,
        status: 'approved',
        reason: null,
        decidedAt: at,
        ...(document !== undefined && { decision: document }),
      }));
      // A continuous task has no end of its own: its products are accepted one by one.
      if (task.assignment.schedule.kind === 'continuous') return approved;
      return change(approved, event.data, (p) => ({ ...p, completion: p.completion ?? completion }));
    }
  }
};
