import { moveRequests } from '#libs/domain/annex-task/coordination/moved-requests';
import type { ExtensionEvent } from '#libs/domain/annex-task/extension/events';
import type { Extension } from '#libs/domain/annex-task/extension/state';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

type Decided = Extract<ExtensionEvent, { type: 'ExtensionGranted' | 'ExtensionRefused' }>;
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

/** The part of the fold that is about later deadlines of a lead. */
export const evolveExtensions = (task: AssignedTask, event: ExtensionEvent, at: Instant): AssignedTask => {
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
  }
};
