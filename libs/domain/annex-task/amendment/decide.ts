import type { RequestDeadline } from '#libs/domain/annex-task/kernel/event-parts';
import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { AmendmentCommand } from '#libs/domain/annex-task/amendment/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import { deadlineOf, dueUnder, scheduleOf } from '#libs/domain/annex-task/kernel/cycles';
import type { AmendmentEvent } from '#libs/domain/annex-task/amendment/events';
import { withTerms } from '#libs/domain/annex-task/amendment/evolve';
import { requestsMovedWith } from '#libs/domain/annex-task/coordination/moved-requests';
import {
  cyclesOf,
  openCyclesOf,
  participantOf,
  participantsOf,
  upcomingPeriod,
} from '#libs/domain/annex-task/kernel/queries';
import type { AssignedTask, Participant } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import { isInForce, type Directory } from '#libs/domain/directory/directory';
import { dayOfDeadline } from '#libs/domain/policy/offsets';
import { own } from '#libs/domain/shared/own';
import { userOf } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, endOfDay, type DateOrInstant, type Instant, type LocalDate } from '#libs/domain/shared/time';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Those who still have to do their part. */
const owing = (task: AssignedTask): Participant[] =>
  openCyclesOf(task)
    .flatMap(({ no }) => participantsOf(task, no))
    .filter(({ completion }) => completion === null);

/** A deadline as people give it: that of a whole day as the day. */
const asGiven = (due: Instant): DateOrInstant => {
  const day = dayOfDeadline(due);
  return deadlineOf(day) === due ? day : due;
};

/**
 * The deadline of a task that is due once as it stands beside one that is to be: where a lead's was moved apart, that
 * one. Undefined where nobody's would change.
 */
const dueBeside = (task: AssignedTask, due: Instant): { readonly was: DateOrInstant | undefined } | null => {
  const { schedule } = task.assignment;
  // What is due otherwise takes no such terms, which is refused as what it is.
  if (schedule.kind !== 'single') return { was: undefined };
  const moved = owing(task).flatMap(({ role, approvedDue }) =>
    role === 'lead' && approvedDue !== null && approvedDue !== due ? [approvedDue] : [],
  );
  const apart = moved.sort().at(-1);
  if (apart !== undefined) return { was: asGiven(apart) };
  const said = schedule.due ?? undefined;
  return said !== undefined && deadlineOf(said) === due ? null : { was: said };
};

/**
 * The terms that the amendment really changes, as they were and as they are to be. A deadline is compared with the one
 * that leads have to keep: a document that sets the first one again ends an extension.
 */
export const difference = (
  task: AssignedTask,
  terms: AmendedTerms,
): { before: AmendedTerms; after: AmendedTerms } => {
  const { title, product, schedule, accepts } = task.assignment;
  const beside = terms.due === undefined ? null : dueBeside(task, deadlineOf(terms.due));
  const current: AmendedTerms = {
    title,
    product,
    accepts,
    due: beside === null ? terms.due : beside.was,
    ...(schedule.kind === 'recurring' ? { until: schedule.until } : {}),
  };
  const fields = (Object.keys(terms) as (keyof AmendedTerms)[]).filter(
    (field) => terms[field] !== undefined && (terms[field] !== current[field] || (field === 'due' && beside)),
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

/** Whether the agency is in the directory and in force. */
const isKnown = ({ agencies }: Directory, id: string, on: LocalDate): boolean => {
  const found = own(agencies, id);
  return found !== undefined && isInForce(found, on);
};

/** Whether the task cannot have such terms now. */
export const wrongTerms = (
  task: AssignedTask,
  terms: AmendedTerms,
  { now, directory }: Pick<TaskContext, 'now' | 'directory'>,
): Rejection | null => {
  const { schedule, taskId } = task.assignment;
  const { title, due, until, accepts } = terms;
  const addressed = accepts === undefined ? null : addressedAgency(accepts);
  if (addressed !== null && !isKnown(directory, addressed, dateOf(now)))
    return reject('DIRECTORY.UNKNOWN_AGENCY', { id: addressed });
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

type Deadlines = Extract<AmendmentEvent, { type: 'TaskAmended' }>['data']['deadlines'];

/**
 * What another last day means for the cycles that are open: nothing is due after it, and what it had cut short has its
 * whole period again.
 */
const dueByEnd = (task: AssignedTask, until: LocalDate): Deadlines => {
  const schedule = scheduleOf(task.assignment);
  if (schedule.kind !== 'recurring') return [];
  return owing(task).flatMap(({ cycle, agencyId, approvedDue }) => {
    const period = task.cycles[cycle];
    if (approvedDue === null || !period) return [];
    const [was, is] = [schedule, { ...schedule, until }].map((terms) => dueUnder(terms, period));
    const whole = approvedDue === was && is != null ? is : approvedDue;
    const due = whole > endOfDay(until) ? endOfDay(until) : whole;
    return due === approvedDue ? [] : [{ cycle, agencyId, due }];
  });
};

const deadlinesWith = (task: AssignedTask, { due, until }: AmendedTerms): Deadlines => [
  ...(due === undefined
    ? []
    : owing(task).map(({ cycle, agencyId }) => ({ cycle, agencyId, due: deadlineOf(due) }))),
  ...(until === undefined ? [] : dueByEnd(task, until)),
];

/** What leads had asked for, along with their deadlines. */
const requestsWith = (task: AssignedTask, deadlines: Deadlines, context: TaskContext): RequestDeadline[] =>
  deadlines.flatMap(({ cycle, agencyId, due }) => {
    const lead = participantOf(task, cycle, agencyId);
    return lead ? requestsMovedWith(task, lead, due, context) : [];
  });

/**
 * Changes the task's terms by a document. A new deadline is the approved one of every lead and unit that is
 * not done; what was the original deadline stays so. What hangs on it moves with it.
 */
export const amend = (
  command: OfType<AmendmentCommand, 'AmendTask'>,
  task: AssignedTask,
  context: TaskContext,
): Decided<AmendmentEvent> => {
  const { document, terms } = command;
  const changes = difference(task, terms);
  const { before, after } = changes;
  const wrong = wrongTerms(task, after, context);
  if (wrong) return wrong;
  if (changesNothing(changes)) return [];
  const deadlines = deadlinesWith(task, after);
  const requests = requestsWith(task, deadlines, context);
  const amendment = (task.amendments?.length ?? 0) + 1;
  const by = userOf(context.actor);
  const data = {
    amendment,
    by,
    document,
    before,
    after,
    deadlines,
    ...(requests.length > 0 && { requests }),
  };
  return [{ type: 'TaskAmended', data }];
};
