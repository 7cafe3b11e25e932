import { wantsAnswer, type Addressee, type Directive } from '#libs/domain/annex-task/directive/state';
import type { DirectiveCommand } from '#libs/domain/annex-task/directive/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import type { DirectiveEvent } from '#libs/domain/annex-task/directive/events';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import { agenciesInField } from '#libs/domain/directory/field';
import { isChair, isSupervisor } from '#libs/domain/permissions/permissions';
import { endOfTerm } from '#libs/domain/policy/offsets';
import { userOf } from '#libs/domain/shared/actor';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Until when an answer is wanted: the day given, else as long as whoever accepts a product has. */
const dueOf = (
  { kind, due }: OfType<DirectiveCommand, 'IssueDirective'>,
  { now, policy, calendar, recordedAt = now }: TaskContext,
): Instant | null | Rejection => {
  if (!wantsAnswer(kind)) return due === undefined ? null : reject('DIRECTIVE.NO_ANSWER_WANTED');
  const until = due === undefined ? endOfTerm(recordedAt, policy.approveWithin, calendar) : deadlineOf(due);
  return until <= now ? reject('DEADLINE.IN_PAST', { deadline: until }) : until;
};

/** Those who take part to whom the actor may say something: all for the supervisor, a member's field for the member. */
const within = (task: AssignedTask, { actor, directory, now }: TaskContext): readonly string[] => {
  const participants = task.assignment.assignees.map(({ agencyId }) => agencyId);
  if (actor.kind !== 'person' || isSupervisor(task, actor) || isChair(actor)) return participants;
  const field = agenciesInField(directory, actor.field ?? [], dateOf(now));
  return participants.filter((agencyId) => field.has(agencyId));
};

/** A task that is done can be praised or criticised; what is to be answered needs one that goes on. */
export const issueDirective = (
  command: OfType<DirectiveCommand, 'IssueDirective'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DirectiveEvent> => {
  const { kind, text, document = null } = command;
  if (task.kind !== 'open' && wantsAnswer(kind))
    return reject('TASK.CLOSED', { taskId: task.assignment.taskId });
  const participants = task.assignment.assignees.map(({ agencyId }) => agencyId);
  const allowed = within(task, context);
  const to = [...new Set(command.to ?? allowed)];
  const foreign = to.find((agencyId) => !participants.includes(agencyId));
  if (foreign !== undefined) return reject('DIRECTIVE.NOT_A_PARTICIPANT', { agencyId: foreign });
  if (allowed.length === 0 && participants.length > 0) return reject('DIRECTIVE.NOBODY_IN_FIELD');
  const elsewhere = to.find((agencyId) => !allowed.includes(agencyId));
  if (elsewhere !== undefined) return reject('DIRECTIVE.NOT_IN_FIELD', { agencyId: elsewhere });
  if (to.length === 0) return reject('DIRECTIVE.NOBODY_ADDRESSED');
  const due = dueOf(command, context);
  if (isRejection(due)) return due;
  const directive = (task.directives?.length ?? 0) + 1;
  return [
    {
      type: 'DirectiveIssued',
      data: { directive, kind, by: userOf(context.actor), to, text, due, document },
    },
  ];
};

/** The directive with the part that the actor's agency has in it. */
const addressed = (
  task: AssignedTask,
  n: number,
  { actor }: TaskContext,
): { directive: Directive; addressee: Addressee } | Rejection => {
  const directive = task.directives?.find((d) => d.n === n);
  if (!directive) return reject('DIRECTIVE.NOT_FOUND', { directive: n });
  const own = actor.kind === 'person' ? actor.agencyId : null;
  const addressee = directive.addressees.find((a) => a.agencyId === own && a.releasedAt === undefined);
  return addressee ? { directive, addressee } : reject('DIRECTIVE.NOT_ADDRESSED', { directive: n });
};

export const acknowledgeDirective = (
  { directive: n }: OfType<DirectiveCommand, 'AcknowledgeDirective'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DirectiveEvent> => {
  const found = addressed(task, n, context);
  if (isRejection(found)) return found;
  const { agencyId, acknowledgedAt } = found.addressee;
  if (acknowledgedAt !== null) return reject('DIRECTIVE.ALREADY_ACKNOWLEDGED', { directive: n });
  return [{ type: 'DirectiveAcknowledged', data: { directive: n, agencyId, by: userOf(context.actor) } }];
};

/** Who answers has taken note, whether they said so before or not. */
export const answerDirective = (
  { directive: n, answer }: OfType<DirectiveCommand, 'AnswerDirective'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<DirectiveEvent> => {
  const found = addressed(task, n, context);
  if (isRejection(found)) return found;
  if (!wantsAnswer(found.directive.kind)) return reject('DIRECTIVE.NO_ANSWER_WANTED', { directive: n });
  const { agencyId, answeredAt } = found.addressee;
  if (answeredAt !== null) return reject('DIRECTIVE.ALREADY_ANSWERED', { directive: n });
  return [{ type: 'DirectiveAnswered', data: { directive: n, agencyId, by: userOf(context.actor), answer } }];
};
