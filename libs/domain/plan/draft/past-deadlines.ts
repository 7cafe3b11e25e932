import { latePeriod, nextPeriod } from '#libs/domain/annex-task/kernel/cycles';
import { dayOfDeadline } from '#libs/domain/policy/offsets';
import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, TaskSettlement } from '#libs/domain/plan/plan';
import { scheduleOf } from '#libs/domain/plan/draft/schedule-of';
import { effectiveSetup } from '#libs/domain/plan/draft/yearly-report';
import { dateOf, endOfDay, type Instant, type LocalDate } from '#libs/domain/shared/time';
import { own } from '#libs/domain/shared/own';

/** A deadline that has passed before the plan is activated; `period` names the one of a series. */
export interface PastDue {
  readonly due: LocalDate;
  readonly period: string | null;
}

const recurring = ['yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly'];
export const isRecurring = (row: ParsedTask): boolean => recurring.includes(row.timing.kind);

/** The row's only deadline, or of a series that of the period under way, where it has passed at `now`; else null. */
export const pastDueOf = (plan: Plan, row: ParsedTask, now: Instant): PastDue | null => {
  const { due } = row.timing;
  if (!isRecurring(row)) return due !== null && endOfDay(due) <= now ? { due, period: null } : null;
  const setup = effectiveSetup(plan);
  // Where the plan's last day is missing, that has to be said first.
  if (!setup?.until) return null;
  const schedule = scheduleOf(row, setup, plan.draft.document.date ?? dateOf(now));
  // Its period is the month or quarter that it names, and no cycle opens for a period that is over.
  if (row.timing.rule === 'yearly-period' && nextPeriod(schedule, null, now) !== null) return null;
  const late = latePeriod(schedule, now);
  return late?.due ? { due: dayOfDeadline(late.due), period: late.label } : null;
};

/** What a person chose about the row's deadline that has passed; null where none has, or where nobody chose. */
export const choiceAbout = (
  plan: Plan,
  row: ParsedTask,
  key: string,
  now: Instant,
): TaskSettlement | null => {
  const past = pastDueOf(plan, row, now);
  const choice = own(plan.settlements, key);
  // A choice about one period of a series says nothing of the next.
  return past && choice && (choice.due ?? past.due) === past.due ? choice : null;
};
