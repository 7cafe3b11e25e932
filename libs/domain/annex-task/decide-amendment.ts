import type { AmendedTerms } from '#libs/domain/annex-task/changes';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/context';
import { deadlineOf } from '#libs/domain/annex-task/cycles';
import { endingsAfter } from '#libs/domain/annex-task/endings';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { withTerms } from '#libs/domain/annex-task/evolve-changes';
import { cyclesOf, openCyclesOf, participantsOf, upcomingPeriod } from '#libs/domain/annex-task/queries';
import type { AssignedTask } from '#libs/domain/annex-task/state';
import { userOf } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, type Instant } from '#libs/domain/shared/time';

type Command<T extends TaskCommand['type']> = Extract<TaskCommand, { type: T }>;
type Decision = TaskEvent[] | Rejection;

/** The terms that the amendment really changes, as they were and as they are to be. */
export const difference = (
  { assignment: { title, product, schedule } }: AssignedTask,
  terms: AmendedTerms,
): { before: AmendedTerms; after: AmendedTerms } => {
  const current: AmendedTerms = {
    ...{ title, product },
    ...(schedule.kind === 'single' && schedule.due !== null ? { due: schedule.due } : {}),
    ...(schedule.kind === 'recurring' ? { until: schedule.until } : {}),
  };
  const fields = (Object.keys(terms) as (keyof AmendedTerms)[]).filter(
    (field) => terms[field] !== undefined && terms[field] !== current[field],
  );
  const pick = (from: AmendedTerms): AmendedTerms =>
    Object.fromEntries(fields.flatMap((f) => (from[f] === undefined ? [] : [[f, from[f]]])));
  return { before: pick(current), after: pick(terms) };
};

export const changesNothing = ({ after }: { readonly after: AmendedTerms }): boolean =>
  Object.keys(after).length === 0;

/** Whether no cycle of the task was ever opened, and none will be. */
const neverBegins = (task: AssignedTask): boolean =>
  cyclesOf(task).length === 0 && upcomingPeriod(task) === null;

/** Whether the task cannot have such terms now. */
export const wrongTerms = (task: AssignedTask, terms: AmendedTerms, now: Instant): Rejection | null => {
  const { schedule, taskId } = task.assignment;
  const { title, due, until } = terms;
  if (title?.trim() === '') return reject('AMENDMENT.TITLE_EMPTY', { taskId });
  if (due !== undefined && schedule.kind !== 'single')
    return reject('AMENDMENT.NO_SINGLE_DEADLINE', { taskId });
  if (until !== undefined && schedule.kind !== 'recurring')
    return reject('AMENDMENT.NOT_RECURRING', { taskId });
  if (due !== undefined && deadlineOf(due) <= now)
    return reject('DEADLINE.IN_PAST', { deadline: deadlineOf(due) });
  if (until === undefined) return null;
  if (until < dateOf(now)) return reject('DEADLINE.IN_PAST', { deadline: until });
  // What never began cannot be completed either; that it is not to be done is said by a cancellation.
  return neverBegins({ ...task, assignment: withTerms(task.assignment, terms) })
    ? reject('AMENDMENT.NOTHING_LEFT', { taskId })
    : null;
};

/**
 * Changes the task's terms by a document. A new deadline is the approved one of every lead and unit that is
 * not done; what was the original deadline stays so.
 */
export const amend = (command: Command<'AmendTask'>, task: AssignedTask, context: TaskContext): Decision => {
  const { document, terms } = command;
  if (document.date > dateOf(context.now))
    return reject('AMENDMENT.DOCUMENT_IN_FUTURE', { date: document.date });
  const changes = difference(task, terms);
  const { before, after } = changes;
  const wrong = wrongTerms(task, after, context.now);
  if (wrong) return wrong;
  if (changesNothing(changes)) return [];
  const due = after.due === undefined ? null : deadlineOf(after.due);
  const open = openCyclesOf(task).flatMap((cycle) => participantsOf(task, cycle.no));
  const deadlines = open.flatMap(({ cycle, agencyId, completion }) =>
    due === null || completion !== null ? [] : [{ cycle, agencyId, due }],
  );
  const amendment = (task.amendments?.length ?? 0) + 1;
  const data = { amendment, by: userOf(context.actor), document, before, after, deadlines };
  const amended: TaskEvent = { type: 'TaskAmended', data };
  // A shorter plan may leave nothing that could still open.
  return [amended, ...endingsAfter(task, amended, context.now)];
};

export const cancel = (command: Command<'CancelTask'>, context: TaskContext): TaskEvent[] => {
  const { reason, document = null } = command;
  return [{ type: 'TaskCancelled', data: { by: userOf(context.actor), reason, document } }];
};
