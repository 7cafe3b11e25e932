import type { Late } from '#libs/domain/annex-task/reminding/late';
import { nameOfSubject, type StepIdentity, type StepOf } from '#libs/domain/annex-task/kernel/step-identity';
import type { StepSubject } from '#libs/domain/annex-task/kernel/event-parts';
import { escalationSteps } from '#libs/domain/annex-task/reminding/escalation';
import { countedFrom, movedByPauses } from '#libs/domain/annex-task/kernel/paused';
import type { TaskSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { atOnce, later, sizeOf, spread } from '#libs/domain/annex-task/kernel/step-time';
import { after, beforeDeadline, endOfTerm } from '#libs/domain/policy/offsets';
import type { Offset, Policy } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/shared/time';

/** Something about the task as a whole that somebody is waited for. */
export interface Awaited {
  readonly about: 'directive' | 'difficulty' | 'decision';
  readonly number: StepSubject;
  /** Tells its steps from those of others. */
  readonly of: StepOf;
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
  readonly identity: StepIdentity;
  readonly rank: number;
  readonly slot: Instant;
  readonly offset: Offset;
  readonly notBefore: Instant;
  readonly deadline: Instant | null;
}

export const reminderOf = (source: TaskSource, awaited: Awaited, reminder: Reminder): ReminderStep => {
  const { task, cycle, context } = source;
  const { about, of, agencyId, number } = awaited;
  const { identity, rank, slot, offset, notBefore, deadline } = reminder;
  return {
    identity,
    ladder: nameOfSubject(of),
    rank,
    dueAt: spread(slot, offset, task.assignment.taskId, context.policy, notBefore),
    event: (taken) => ({
      type: 'ReminderIssued',
      data: {
        cycle,
        agencyId,
        ...taken,
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
  { about, of, agencyId, number, late, levels, lateFrom }: Awaited,
  { deadline, identity }: { readonly deadline: Instant; readonly identity: Instant },
): ReminderStep[] =>
  escalationSteps(
    { task, context, cycle: { no: cycle }, participant: { agencyId } },
    {
      about,
      late,
      of,
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
  const { of, start, lateFrom = null } = awaited;
  const { due: first } = set;
  const deadline = movedByPauses(source.task, set.due, set.at);
  const before = policy.coordinationReminders.flatMap((offset, i) => {
    const slot = beforeDeadline(deadline, offset, policy, calendar);
    if (slot < start || slot >= deadline) return [];
    const identity = { kind: 'reminder', ...of, before: sizeOf(offset), deadline: first } as const;
    return [reminderOf(source, awaited, { identity, rank: i + 1, slot, offset, notBefore: start, deadline })];
  });
  const over = later(deadline, lateFrom);
  const soon = atOnce(policy);
  const late = reminderOf(source, awaited, {
    identity: { kind: 'late', ...of, deadline: first },
    rank: 1000,
    deadline,
    notBefore: over,
    slot: after(over, soon, policy, calendar),
    offset: soon,
  });
  return [...before, late, ...reportsOf(source, awaited, { deadline, identity: first })];
};

/**
 * What waits for somebody to pass it on or to decide about it, who has as long as whoever accepts a product: one
 * reminder, and reports upward. Its reminder is known by `of` and the day on which it is due at first.
 */
export const passedOnSteps = (
  source: TaskSource,
  all: Omit<Awaited, 'start'>,
  { since, of }: { readonly since: Instant; readonly of: StepOf },
): ReminderStep[] => {
  const { context, task } = source;
  const { policy, calendar } = context;
  const offset = policy.approveWithin;
  const awaited = { ...all, start: countedFrom(task, since) };
  const { start } = awaited;
  const first = endOfTerm(since, offset, calendar);
  const deadline = endOfTerm(start, offset, calendar);
  const remind = reminderOf(source, awaited, {
    identity: { kind: 'reminder', ...of, deadline: first },
    rank: 0,
    offset,
    notBefore: start,
    slot: after(start, offset, policy, calendar),
    deadline,
  });
  return [remind, ...reportsOf(source, awaited, { deadline, identity: first })];
};
