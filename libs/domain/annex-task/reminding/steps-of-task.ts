import type { StepSubject } from '#libs/domain/annex-task/kernel/event-parts';
import { escalationSteps } from '#libs/domain/annex-task/reminding/escalation';
import { countedFrom, movedByPauses } from '#libs/domain/annex-task/kernel/paused';
import type { TaskSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { atOnce, later, sizeOf, spread } from '#libs/domain/annex-task/kernel/step-time';
import type { Late } from '#libs/domain/annex-task/reminding/who-is-late';
import { after, beforeDeadline, endOfTerm } from '#libs/domain/policy/offsets';
import type { Offset, Policy } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';

/** Something about the task as a whole that somebody is waited for. */
export interface Awaited {
  readonly about: 'directive' | 'difficulty' | 'decision';
  readonly number: StepSubject;
  /** Tells its steps from those of others. */
  readonly name: string;
  /** The agency whose matter it is. */
  readonly agencyId: string;
  readonly late: Late;
  /** When it began, moved on by the time in which the task was suspended. */
  readonly start: Instant;
  /** Whoever owes it is late from here at the earliest; absent where that is the day itself. */
  readonly lateFrom?: Instant;
  readonly levels: Policy['escalation'];
}

interface Reminder {
  readonly key: string;
  readonly rank: number;
  readonly slot: Instant;
  readonly offset: Offset;
  readonly notBefore: Instant;
  readonly deadline: Instant | null;
}

export const reminderOf = (source: TaskSource, awaited: Awaited, reminder: Reminder): ReminderStep => {
  const { task, cycle, context } = source;
  const { about, name, agencyId, number } = awaited;
  const { key, rank, slot, offset, notBefore, deadline } = reminder;
  return {
    key,
    ladder: about + name,
    rank,
    dueAt: spread(slot, offset, task.assignment.taskId, context.policy, notBefore),
    event: (standsFor) => ({
      type: 'ReminderIssued',
      data: {
        cycle,
        agencyId,
        key,
        standsFor,
        deadline,
        kind: about,
        request: null,
        deliverable: null,
        ...number,
      },
    }),
  };
};

/** The levels to which it is reported when `deadline` is over; `identity` names the steps for good. */
export const reportsOf = (
  { task, cycle, context }: TaskSource,
  { about, name, agencyId, number, late, levels, lateFrom }: Awaited,
  { deadline, identity }: { readonly deadline: Instant; readonly identity: Instant },
): ReminderStep[] =>
  escalationSteps(
    { task, context, cycle: { no: cycle }, participant: { agencyId } },
    {
      about,
      late,
      name,
      number,
      request: null,
      from: later(deadline, lateFrom ?? null),
      deadline,
      identity,
      levels,
    },
  );

/**
 * What is owed by a day: reminders before it, one when it is over, and reports upward. The steps are named by
 * the day that was set; a suspension moves it on.
 *
 * @param set the day, and when it was set
 */
export const owedSteps = (
  source: TaskSource,
  awaited: Awaited,
  set: { readonly due: Instant; readonly at: Instant },
): ReminderStep[] => {
  const { policy, calendar } = source.context;
  const { about, name, start, lateFrom = null } = awaited;
  const { due: identity } = set;
  const deadline = movedByPauses(source.task, set.due, set.at);
  const before = policy.coordinationReminders.flatMap((offset, i) => {
    const slot = beforeDeadline(deadline, offset, policy, calendar);
    if (slot < start || slot >= deadline) return [];
    const key = `${about}${name}:${sizeOf(offset)}:${identity}`;
    return [reminderOf(source, awaited, { key, rank: i + 1, slot, offset, notBefore: start, deadline })];
  });
  const over = later(deadline, lateFrom);
  const soon = atOnce(policy);
  const late = reminderOf(source, awaited, {
    key: `${about}-late${name}:${identity}`,
    rank: 1000,
    deadline,
    notBefore: over,
    slot: after(over, soon, policy, calendar),
    offset: soon,
  });
  return [...before, late, ...reportsOf(source, awaited, { deadline, identity })];
};

/**
 * What waits for somebody to pass it on or to decide about it, who has as long as whoever accepts a product: one
 * reminder, and reports upward. Its reminder is named by `key` and the day on which it is due at first.
 */
export const passedOnSteps = (
  source: TaskSource,
  all: Omit<Awaited, 'start'>,
  { since, key }: { readonly since: Instant; readonly key: string },
): ReminderStep[] => {
  const { context, task } = source;
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  const awaited = { ...all, start: countedFrom(task, since) };
  const { start } = awaited;
  const identity = endOfTerm(since, offset, calendar);
  const deadline = endOfTerm(start, offset, calendar);
  const remind = reminderOf(source, awaited, {
    key: `${key}:${identity}`,
    rank: 0,
    offset,
    notBefore: start,
    slot: after(start, offset, policy, calendar),
    deadline,
  });
  return [remind, ...reportsOf(source, awaited, { deadline, identity })];
};
