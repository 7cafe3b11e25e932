import type { CoordinationEvent } from '#libs/domain/annex-task/coordination/events';
import { namesTaken } from '#libs/domain/annex-task/kernel/step-identity';
import { change } from '#libs/domain/annex-task/kernel/change-participant';
import type {
  AssignedTask,
  CoordinationInput,
  CoordinationRequest,
} from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

type Of = { readonly cycle: number; readonly agencyId: string; readonly request: number };

const request = (
  task: AssignedTask,
  of: Of,
  update: (request: CoordinationRequest) => CoordinationRequest,
): AssignedTask =>
  change(task, of, (p) => ({
    ...p,
    requests: p.requests.map((r) => (r.n === of.request ? update(r) : r)),
  }));

const input = (
  r: CoordinationRequest,
  n: number,
  changes: Partial<CoordinationInput>,
): readonly CoordinationInput[] => r.inputs.map((i) => (i.n === n ? { ...i, ...changes } : i));

/** The coordination part of the fold. Requests live with the coordinating unit, see `CoordinationRequest`. */
export const evolveCoordination = (
  task: AssignedTask,
  event: CoordinationEvent,
  occurredAt: Instant,
): AssignedTask => {
  switch (event.type) {
    case 'CoordinationRequested': {
      const { cycle, agencyId, request: n, coordinatorId, content, due } = event.data;
      const asked: CoordinationRequest = {
        n,
        leadAgencyId: agencyId,
        content,
        due,
        requestedAt: occurredAt,
        status: 'open',
        missedAt: null,
        reason: null,
        inputs: [],
      };
      const counters = { ...task.counters, requests: Math.max(task.counters.requests, n) };
      return change({ ...task, counters }, { cycle, agencyId: coordinatorId }, (p) => ({
        ...p,
        requests: [...p.requests, asked],
      }));
    }
    case 'CoordinationInputSubmitted': {
      const { input: n, by, summary, files, document } = event.data;
      const item: CoordinationInput = {
        n,
        status: 'submitted',
        submittedAt: occurredAt,
        submittedBy: by,
        summary,
        files,
        reason: null,
        ...(document !== undefined && { document }),
      };
      const counters = { ...task.counters, inputs: Math.max(task.counters.inputs, n) };
      return request({ ...task, counters }, event.data, (r) => ({ ...r, inputs: [...r.inputs, item] }));
    }
    case 'CoordinationInputAccepted':
      return request(task, event.data, (r) => ({
        ...r,
        status: 'closed',
        inputs: input(r, event.data.input, { status: 'accepted' }),
      }));
    case 'CoordinationInputReturned':
      return request(task, event.data, (r) => ({
        ...r,
        inputs: input(r, event.data.input, { status: 'returned', reason: event.data.reason }),
      }));
    case 'CoordinationWaived':
      return request(task, event.data, (r) => ({ ...r, status: 'waived', reason: event.data.reason }));
    case 'CoordinationMissed': {
      const marked = change(task, event.data, (p) => ({
        ...p,
        taken: [...p.taken, ...namesTaken(event.data)],
      }));
      return request(marked, event.data, (r) => ({ ...r, missedAt: r.missedAt ?? event.data.deadline }));
    }
    case 'CoordinationClosed':
      return task;
  }
};
