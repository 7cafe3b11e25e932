import type { Addressed } from '#libs/domain/annex-task/kernel/addressed';
import type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';
import type { Extension } from '#libs/domain/annex-task/extension/state';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { openCyclesOf, participantOf, participantsOf } from '#libs/domain/annex-task/kernel/queries';
import type {
  AssignedTask,
  CoordinationInput,
  CoordinationRequest,
  Cycle,
  Deliverable,
  Participant,
} from '#libs/domain/annex-task/kernel/state';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';

/** A command's target, found. */
export interface Target {
  readonly task: AssignedTask;
  readonly cycle: Cycle;
  readonly participant: Participant;
}

/** The named cycle, or the only open one. */
export const findCycle = (task: AssignedTask, no: number | undefined): Cycle | Rejection => {
  const taskId = task.assignment.taskId;
  if (task.kind !== 'open') return reject('TASK.CLOSED', { taskId });
  if (no !== undefined) {
    const named = task.cycles[no];
    if (!named) return reject('CYCLE.NOT_FOUND', { cycle: no });
    return named.completedAt === null ? named : reject('CYCLE.CLOSED', { cycle: no });
  }
  const open = openCyclesOf(task);
  const [only] = open;
  if (!only) return reject('CYCLE.NONE_OPEN', { taskId });
  if (open.length === 1) return only;
  const periods = open.map(({ no: n, label }) => `${n}: ${label}`).join(', ');
  return reject('CYCLE.AMBIGUOUS', { cycles: open.map((c) => c.no).join(', '), periods });
};

/** The actor's own agency in the addressed cycle. Nobody acts for another agency. */
export const findOwn = (
  task: AssignedTask,
  command: Addressed,
  { actor }: TaskContext,
): Target | Rejection => {
  const cycle = findCycle(task, command.cycle);
  if (isRejection(cycle)) return cycle;
  const foreign = reject('TASK.FOREIGN', { taskId: task.assignment.taskId });
  if (actor.kind === 'process' || actor.agencyId === null) return foreign;
  if (command.agencyId !== undefined && command.agencyId !== actor.agencyId) return foreign;
  const participant = participantOf(task, cycle.no, actor.agencyId);
  return participant ? { task, cycle, participant } : foreign;
};

const everyParticipant = (task: AssignedTask): Target[] =>
  Object.values(task.cycles).flatMap((cycle) =>
    participantsOf(task, cycle.no).map((participant) => ({ task, cycle, participant })),
  );

/** A deliverable by its number, which is unique in the task. */
export const findDeliverable = (
  task: AssignedTask,
  n: number,
): (Target & { deliverable: Deliverable }) | Rejection => {
  for (const target of everyParticipant(task)) {
    const deliverable = target.participant.deliverables.find((d) => d.n === n);
    if (deliverable) return { ...target, deliverable };
  }
  return reject('DELIVERABLE.NOT_FOUND', { deliverable: n });
};

/** A coordination request by its number, with the unit that was asked. */
export const findRequest = (
  task: AssignedTask,
  n: number,
): (Target & { request: CoordinationRequest }) | Rejection => {
  for (const target of everyParticipant(task)) {
    const request = target.participant.requests.find((r) => r.n === n);
    if (request) return { ...target, request };
  }
  return reject('COORDINATION.NOT_FOUND', { request: n });
};

/** A coordination input by its number. */
export const findInput = (
  task: AssignedTask,
  n: number,
): (Target & { request: CoordinationRequest; input: CoordinationInput }) | Rejection => {
  for (const target of everyParticipant(task))
    for (const request of target.participant.requests) {
      const input = request.inputs.find((i) => i.n === n);
      if (input) return { ...target, request, input };
    }
  return reject('INPUT.NOT_FOUND', { input: n });
};

/** A request for an extension by its number. */
export const findExtension = (
  task: AssignedTask,
  n: number,
): (Target & { extension: Extension }) | Rejection => {
  for (const target of everyParticipant(task)) {
    const extension = target.participant.extensions?.find((e) => e.n === n);
    if (extension) return { ...target, extension };
  }
  return reject('EXTENSION.NOT_FOUND', { extension: n });
};

/** A proposal to return the task by its number. */
export const findProposal = (
  task: AssignedTask,
  n: number,
): (Target & { proposal: ReturnProposal }) | Rejection => {
  for (const target of everyParticipant(task)) {
    const proposal = target.participant.returnProposals?.find((r) => r.n === n);
    if (proposal) return { ...target, proposal };
  }
  return reject('RETURN_PROPOSAL.NOT_FOUND', { proposal: n });
};
