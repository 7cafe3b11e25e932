import type { Extension } from '#libs/domain/annex-task/extension/state';
import { findOwn, findExtension, type Target } from '#libs/domain/annex-task/kernel/address';
import type { ExtensionCommand } from '#libs/domain/annex-task/extension/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import { grantedExtensions } from '#libs/domain/annex-task/extension/granted-extensions';
import type { ExtensionEvent } from '#libs/domain/annex-task/extension/events';
import { requestsMovedWith } from '#libs/domain/annex-task/coordination/moved-requests';
import { extensionsOf, isSuspended, pendingExtension } from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { endOfTerm } from '#libs/domain/policy/offsets';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { fromMs, toMs, type Instant } from '#libs/domain/shared/time';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Whether a deadline may be moved to `due` at all: later than it is, in the future, not too far. */
const wrongDue = (
  due: Instant,
  current: Instant,
  { now, policy, calendar }: TaskContext,
): Rejection | null => {
  if (due <= now) return reject('DEADLINE.IN_PAST', { deadline: due });
  if (due <= current) return reject('DEADLINE.NOT_LATER', { deadline: current });
  const { longest } = policy.extensions;
  // 24:00 of a day belongs to it, so the first working day counted is the one after.
  const from = longest && 'workingDays' in longest ? fromMs(toMs(current) - 1) : current;
  const latest = longest === undefined ? null : endOfTerm(from, longest, calendar);
  return latest !== null && due > latest ? reject('EXTENSION.TOO_LONG', { deadline: latest }) : null;
};

/** How many may be granted, and until when one may be asked for, is the policy's. */
const outOfLimits = ({ task, participant }: Target, due: Instant, context: TaskContext): Rejection | null => {
  const { max, afterDeadline } = context.policy.extensions;
  if (grantedExtensions(task, participant).length >= max) return reject('EXTENSION.LIMIT', { max });
  return context.now > due && !afterDeadline ? reject('EXTENSION.AFTER_DEADLINE', { deadline: due }) : null;
};

export const requestExtension = (
  command: OfType<ExtensionCommand, 'RequestExtension'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<ExtensionEvent> => {
  const found = findOwn(task, command, context);
  if (isRejection(found)) return found;
  const { cycle, participant } = found;
  if (isSuspended(task)) return reject('TASK.SUSPENDED', { taskId: task.assignment.taskId });
  if (participant.completion) return reject('DELIVERABLE.ALREADY_APPROVED', { cycle: cycle.no });
  const from = participant.approvedDue;
  if (from === null) return reject('EXTENSION.NO_DEADLINE', { cycle: cycle.no });
  const pending = pendingExtension(participant);
  if (pending) return reject('EXTENSION.PENDING', { extension: pending.n });
  const proposedDue = deadlineOf(command.proposedDue);
  const refused = outOfLimits(found, from, context) ?? wrongDue(proposedDue, from, context);
  if (refused) return refused;
  const by = userOf(context.actor);
  const extension = Math.max(0, ...extensionsOf(task).map((e) => e.n)) + 1;
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  return [
    {
      type: 'ExtensionRequested',
      data: { ...of, extension, by, from, proposedDue, reason: command.reason },
    },
  ];
};

const granting = (
  command: OfType<ExtensionCommand, 'DecideExtension'>,
  target: Target & { extension: Extension },
  by: string,
  context: TaskContext,
): Decided<ExtensionEvent> => {
  const { participant, cycle, extension } = target;
  if (participant.completion || cycle.completedAt !== null)
    return reject('DELIVERABLE.ALREADY_APPROVED', { cycle: cycle.no });
  const due = command.due === undefined ? extension.proposedDue : deadlineOf(command.due);
  // A return or an amendment may have moved the deadline since it was asked for.
  const refused = wrongDue(due, participant.approvedDue ?? extension.from, context);
  if (refused) return refused;
  // What hangs on the deadline moves along, unless the decision says that it stays.
  const stays = command.carryCoordination === false;
  const coordination = stays ? [] : requestsMovedWith(target.task, participant, due, context);
  const { answer = null, document = null } = command;
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  const data = { ...of, extension: extension.n, by, due, answer, document, coordination };
  return [{ type: 'ExtensionGranted', data }];
};

export const decideExtension = (
  command: OfType<ExtensionCommand, 'DecideExtension'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<ExtensionEvent> => {
  const found = findExtension(task, command.extension);
  if (isRejection(found)) return found;
  const { participant, cycle, extension } = found;
  const { actor } = context;
  if (extension.status !== 'requested') return reject('EXTENSION.DECIDED', { extension: extension.n });
  const by = userOf(actor);
  // Nobody decides to their own benefit.
  if (by === extension.requestedBy || (actor.kind === 'person' && actor.agencyId === participant.agencyId))
    return reject('EXTENSION.OWN_REQUEST', { extension: extension.n });
  if (command.granted) return granting(command, found, by, context);
  const answer = command.answer?.trim() ?? '';
  if (answer === '') return reject('EXTENSION.ANSWER_MISSING', { extension: extension.n });
  const of = { cycle: cycle.no, agencyId: participant.agencyId };
  const document = command.document ?? null;
  return [{ type: 'ExtensionRefused', data: { ...of, extension: extension.n, by, answer, document } }];
};
