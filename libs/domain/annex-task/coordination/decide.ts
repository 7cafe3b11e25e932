import { findInput, findOwn, findRequest, type Target } from '#libs/domain/annex-task/kernel/address';
import type { CoordinationCommand } from '#libs/domain/annex-task/coordination/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import type { CoordinationEvent } from '#libs/domain/annex-task/coordination/events';
import { defaultRequestDue } from '#libs/domain/annex-task/coordination/moved-requests';
import { isSuspended, participantOf, requestsOf } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, CoordinationRequest } from '#libs/domain/annex-task/kernel/state';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import type { Decided, OfType } from '#libs/domain/shared/decider';

export const requestCoordination = (
  command: OfType<CoordinationCommand, 'RequestCoordination'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<CoordinationEvent> => {
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const { cycle, participant } = found;
  if (isSuspended(task)) return reject('TASK.SUSPENDED', { taskId: task.assignment.taskId });
  const { approvedDue } = participant;
  const due =
    command.due !== undefined
      ? deadlineOf(command.due)
      : approvedDue === null
        ? null
        : defaultRequestDue(approvedDue, context);
  if (participant.completion) return reject('DELIVERABLE.ALREADY_APPROVED', { cycle: cycle.no });
  if (due !== null && due <= context.now) return reject('DEADLINE.IN_PAST', { deadline: due });
  // Who is late already asks for what can still be had; nobody else waits for an input beyond their own deadline.
  if (due !== null && approvedDue !== null && approvedDue > context.now && due > approvedDue)
    return reject('COORDINATION.AFTER_DEADLINE', { deadline: approvedDue });
  const asked = [...new Set(command.coordinatorIds)];
  if (asked.length === 0) return reject('COORDINATION.NOBODY_ASKED');
  for (const coordinatorId of asked) {
    if (coordinatorId === participant.agencyId) return reject('COORDINATION.WITH_ITSELF');
    if (participantOf(task, cycle.no, coordinatorId)?.role !== 'coordinator')
      return reject('COORDINATION.NOT_A_COORDINATOR', { agencyId: coordinatorId });
    const open = requestsOf(task, cycle.no, participant.agencyId).some(
      (r) => r.coordinator.agencyId === coordinatorId && r.request.status === 'open',
    );
    if (open) return reject('COORDINATION.ALREADY_REQUESTED', { agencyId: coordinatorId });
  }
  const { content } = command;
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  return asked.map((coordinatorId, i) => ({
    type: 'CoordinationRequested',
    data: { ...of, request: task.counters.requests + 1 + i, coordinatorId, content, due },
  }));
};

/** The request an input answers: the named one, or the only one the unit owes. */
const owed = (
  command: OfType<CoordinationCommand, 'SubmitCoordinationInput'>,
  target: Target,
): CoordinationRequest | Rejection => {
  const { requests } = target.participant;
  if (command.request !== undefined) {
    const named = requests.find((r) => r.n === command.request);
    return named ?? reject('COORDINATION.NOT_FOUND', { request: command.request });
  }
  const open = requests.filter((r) => r.status === 'open' && r.inputs.at(-1)?.status !== 'submitted');
  const [only] = open;
  if (!only) return reject('COORDINATION.NOTHING_ASKED');
  return open.length === 1
    ? only
    : reject('COORDINATION.AMBIGUOUS', { requests: open.map((r) => r.n).join(', ') });
};

export const submitInput = (
  command: OfType<CoordinationCommand, 'SubmitCoordinationInput'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<CoordinationEvent> => {
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const request = owed(command, found);
  if (isRejection(request)) return request;
  if (request.status !== 'open') return reject('COORDINATION.CLOSED', { request: request.n });
  const last = request.inputs.at(-1);
  if (last?.status === 'submitted') return reject('INPUT.ALREADY_SUBMITTED', { input: last.n });
  const by = userOf(context.actor);
  const { summary, files, document } = command;
  const of = { cycle: found.cycle.no, agencyId: found.participant.agencyId };
  const input = task.counters.inputs + 1;
  const data = { ...of, request: request.n, input, by, summary, files };
  const named = document !== undefined && { document };
  return [{ type: 'CoordinationInputSubmitted', data: { ...data, ...named } }];
};

/** Only the lead that asked decides about what it asked for. */
const askedBy = (request: CoordinationRequest, { actor }: TaskContext): Rejection | null =>
  actor.kind === 'person' && actor.agencyId === request.leadAgencyId
    ? null
    : reject('COORDINATION.NOT_YOURS', { request: request.n });

/** `CoordinationClosed` when this was the last open request of its lead in the cycle. */
const closed = (task: AssignedTask, cycle: number, request: CoordinationRequest): CoordinationEvent[] => {
  const others = requestsOf(task, cycle, request.leadAgencyId).filter((r) => r.request.n !== request.n);
  if (others.some((r) => r.request.status === 'open')) return [];
  return [{ type: 'CoordinationClosed', data: { cycle, agencyId: request.leadAgencyId } }];
};

export const decideInput = (
  command:
    | OfType<CoordinationCommand, 'AcceptCoordinationInput'>
    | OfType<CoordinationCommand, 'ReturnCoordinationInput'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<CoordinationEvent> => {
  const found = findInput(task, command.input);
  if (isRejection(found)) return found;
  const { cycle, participant, request, input } = found;
  const notYours = askedBy(request, context);
  if (notYours) return notYours;
  if (cycle.completedAt !== null) return reject('CYCLE.CLOSED', { cycle: cycle.no });
  if (request.status !== 'open') return reject('COORDINATION.CLOSED', { request: request.n });
  if (input.status !== 'submitted') return reject('INPUT.ALREADY_DECIDED', { input: input.n });
  const data = { cycle: cycle.no, agencyId: participant.agencyId, request: request.n, input: input.n };
  switch (command.type) {
    case 'AcceptCoordinationInput':
      return [{ type: 'CoordinationInputAccepted', data }, ...closed(task, cycle.no, request)];
    case 'ReturnCoordinationInput':
      return [{ type: 'CoordinationInputReturned', data: { ...data, reason: command.reason } }];
  }
};

export const waive = (
  command: OfType<CoordinationCommand, 'WaiveCoordination'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<CoordinationEvent> => {
  const found = findRequest(task, command.request);
  if (isRejection(found)) return found;
  const { cycle, participant, request } = found;
  const notYours = askedBy(request, context);
  if (notYours) return notYours;
  if (!context.policy.waiverAllowed) return reject('COORDINATION.WAIVER_NOT_ALLOWED');
  if (request.status !== 'open') return reject('COORDINATION.CLOSED', { request: request.n });
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  return [
    { type: 'CoordinationWaived', data: { ...of, request: request.n, reason: command.reason } },
    ...closed(task, cycle.no, request),
  ];
};
