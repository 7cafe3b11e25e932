import type { DecisionContext } from '#libs/domain/annex-task/decision-context';
import { broughtByTime } from '#libs/domain/annex-task/passing-time';
import { findDeliverable } from '#libs/domain/annex-task/kernel/address';
import type { TaskCommand, TaskCommandType } from '#libs/domain/annex-task/commands';
import type { TaskContext } from '#libs/domain/annex-task/kernel/context';
import type { DocumentRef } from '#libs/domain/annex-task/kernel/documents';
import type { TaskEvent, TaskEventType } from '#libs/domain/annex-task/events';
import { evolveTask } from '#libs/domain/annex-task/evolve';
import type { AssignedTask, TaskState } from '#libs/domain/annex-task/kernel/state';
import type { Happened } from '#libs/domain/shared/decider';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { dateOf, endOfDay, fromMs, toMs, type DateOrInstant, type Instant } from '#libs/domain/shared/time';

/** A decision about a command as it would be taken by somebody who may give it. */
type Decide<C extends TaskCommand> = (
  command: C,
  task: AssignedTask,
  context: TaskContext,
) => readonly TaskEvent[] | Rejection;

/** What proves when it happened: the command's own document, or that of the product which it lets go. */
const proofOf = (
  command: TaskCommand,
  task: AssignedTask,
): { readonly document: DocumentRef | null; readonly files: number | null } => {
  if (command.type === 'SignOffDeliverable') {
    const found = findDeliverable(task, command.deliverable);
    if (isRejection(found)) return { document: null, files: 0 };
    return { document: found.deliverable.document, files: found.deliverable.files.length };
  }
  const document = ('document' in command ? command.document : null) ?? null;
  return { document, files: 'files' in command ? command.files.length : null };
};

/** By these a unit would gain time for itself, so that the paper itself is kept with them. */
const gaining: readonly TaskCommandType[] = [
  'SubmitDeliverable',
  'SignOffDeliverable',
  'SubmitCoordinationInput',
];

/** Whether a command says when it happened, so that its decision needs the task's history. */
export const saysWhen = (command: TaskCommand): boolean =>
  'occurredAt' in command && command.occurredAt !== undefined;

const isDay = (given: DateOrInstant): boolean => given.length === 'YYYY-MM-DD'.length;

/** A day stands for all of it: what its document says was so by its end, and that counts in favour of whoever did it. */
const momentOf = (given: DateOrInstant): Instant =>
  isDay(given) ? fromMs(toMs(endOfDay(given)) - 1) : given;

/** The instant at which a command says that it happened; null where that is now. Nothing is said of whether it can be. */
export const saidInstant = (command: TaskCommand, now: Instant): Instant | null => {
  const given = 'occurredAt' in command ? command.occurredAt : undefined;
  if (given === undefined) return null;
  if (isDay(given) && given === dateOf(now)) return null;
  const at = fromMs(toMs(momentOf(given)));
  return at === now ? null : at;
};

/** When what a command decides happened: now, or when it says that it did. */
export const happenedAt = (command: TaskCommand, { now }: Pick<TaskContext, 'now'>): Instant =>
  saidInstant(command, now) ?? now;

/** Whether nothing proves that it happened at `at`. */
const refuseProof = (
  command: TaskCommand,
  task: AssignedTask,
  at: Instant,
  { now }: TaskContext,
): Rejection | null => {
  const day = dateOf(at);
  if (at > now) return reject('LATE_RECORD.IN_FUTURE', { day });
  if (at < task.assignedAt)
    return reject('LATE_RECORD.BEFORE_TASK', { day, assigned: dateOf(task.assignedAt) });
  const { document, files } = proofOf(command, task);
  if (!document?.number || document.date === null) return reject('LATE_RECORD.DOCUMENT_MISSING', { day });
  if (document.date !== day) return reject('LATE_RECORD.OTHER_DAY', { day, date: document.date });
  return gaining.includes(command.type) && files === 0 ? reject('LATE_RECORD.FILE_MISSING', { day }) : null;
};

/** What the process did by the clock: it stays a fact, and is no part of what people did about the task. */
const byClock: readonly TaskEventType[] = [
  'ReminderIssued',
  'DeadlineMissed',
  'TaskEscalated',
  'CoordinationMissed',
];

const fold = (history: readonly Happened<TaskEvent>[]): TaskState =>
  history.reduce<TaskState>(evolveTask, { kind: 'unassigned' });

const numbered = (value: unknown): value is { readonly n: number } =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'number';

/** The state without the order in which things were recorded, which is no part of what happened. */
const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const all = value.map(settled);
    return all.every(numbered) ? all.sort((a, b) => a.n - b.n) : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => [name, settled(held)]),
  );
};

/** Whether the task comes to the same, whether something is recorded now or was recorded when it happened. */
const comesToTheSame = (
  history: readonly Happened<TaskEvent>[],
  events: readonly TaskEvent[],
  at: Instant,
): boolean => {
  const people = history.filter(({ event }) => !byClock.includes(event.type));
  const late = events.map((event) => ({ event, occurredAt: at }));
  const [before, after] = [
    people.filter(({ occurredAt }) => occurredAt <= at),
    people.filter(({ occurredAt }) => occurredAt > at),
  ];
  const [then, now] = [fold([...before, ...late, ...after]), fold([...people, ...late])].map(settled);
  return JSON.stringify(then) === JSON.stringify(now);
};

/** What comes of it, by kind. */
const outline = (events: readonly TaskEvent[]): string => events.map(({ type }) => type).join();

/**
 * Decides what is recorded later than it happened, as of then: it must be proved, have been possible by all that had
 * happened until then, be possible still, and make no difference to whatever happened since. What the process did
 * meanwhile stays.
 *
 * @param state the task as it is, with what time had brought about by then
 * @returns the events, all of which happened at `at`; `LATE_RECORD.*`, or what stands against it today
 * @throws where the context has no history
 */
export const decideLate = <C extends TaskCommand>(
  command: C,
  state: AssignedTask,
  context: DecisionContext,
  at: Instant,
  decide: Decide<C>,
): readonly TaskEvent[] | Rejection => {
  const unproved = refuseProof(command, state, at, context);
  if (unproved) return unproved;
  const { history } = context;
  if (history === undefined) throw new Error('LATE_RECORD.HISTORY_MISSING');
  const asOfThen: TaskContext = { ...context, now: at, recordedAt: context.now };
  const past = fold(history.filter(({ occurredAt }) => occurredAt <= at));
  const before = broughtByTime(past, at).state;
  if (before.kind === 'unassigned') return reject('TASK.NOT_FOUND');
  const events = decide(command, state, asOfThen);
  if (isRejection(events)) return events;
  const then = decide(command, before, asOfThen);
  const day = dateOf(at);
  if (isRejection(then)) return reject('LATE_RECORD.NOT_POSSIBLE_THEN', { day, code: then.code });
  return outline(then) === outline(events) && comesToTheSame(history, events, at)
    ? events
    : reject('LATE_RECORD.CHANGES_WHAT_FOLLOWED', { day });
};
