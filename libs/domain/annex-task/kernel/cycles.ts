import type { Assignment, Cycle, PastDeadline, TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import { dayOfDeadline } from '#libs/domain/policy/offsets';
import { labelOf, type PeriodOfYear } from '#libs/domain/on-record/period-label';
import {
  addDays,
  dateOf,
  endOfDay,
  startOfDay,
  weekdayOf,
  type Instant,
  type LocalDate,
} from '#libs/domain/shared/time';
import { dayInYear } from '#libs/domain/timing/civil-date';
import type { TimingRuleId } from '#libs/domain/timing/rules';
import { dayOfEachYear } from '#libs/domain/timing/schedule';

/** What a cycle is before it opens. */
export interface Period extends Omit<Cycle, 'openedAt' | 'completedAt'> {
  /** Not opened before this instant. */
  readonly opensAt: Instant;
}

export type Repeating = Extract<TaskSchedule, { kind: 'recurring' }>;
interface Span {
  readonly start: LocalDate;
  readonly end: LocalDate;
  readonly label: string;
}

/** See `ruleOf`. */
const planEnd: TimingRuleId = 'plan-end';

const two = (n: number): string => String(n).padStart(2, '0');
const monthEnd = (year: number, month: number): LocalDate =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1);

/** The span of `length` calendar months that contains `date`. */
const months = (date: LocalDate, length: number, every: PeriodOfYear['every']): Span => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const nth = Math.floor((month - 1) / length);
  const first = nth * length + 1;
  return {
    start: `${year}-${two(first)}-01`,
    end: monthEnd(year, first + length - 1),
    label: labelOf({ every, year, nth: nth + 1 }),
  };
};

const week = (date: LocalDate): Span => {
  const start = addDays(date, 1 - weekdayOf(date));
  // ISO 8601: a week belongs to the year of its Thursday.
  const thursday = addDays(start, 3);
  const year = Number(thursday.slice(0, 4));
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return {
    start,
    end: addDays(start, 6),
    label: labelOf({ every: 'weekly', year, nth: Math.floor(days / 7) + 1 }),
  };
};

const spanOf = (every: PeriodOfYear['every'], date: LocalDate): Span => {
  switch (every) {
    case 'weekly':
      return week(date);
    case 'monthly':
      return months(date, 1, every);
    case 'quarterly':
      return months(date, 3, every);
    case 'half-yearly':
      return months(date, 6, every);
    case 'yearly':
      return months(date, 12, every);
  }
};

/**
 * A week is due on its Friday; a year on the plan's yearly report where it names one; a month or quarter on the
 * day that the timing names; else the last day.
 */
const dueDateIn = (schedule: Repeating, span: Span): LocalDate => {
  if (schedule.every === 'weekly') return addDays(span.start, 4);
  if (schedule.every === 'yearly' && schedule.dueMonthDay !== null)
    return dayInYear(Number(span.start.slice(0, 4)), schedule.dueMonthDay);
  const { dueDay: day } = schedule;
  if (day !== undefined && (schedule.every === 'monthly' || schedule.every === 'quarterly'))
    return day < Number(span.end.slice(8)) ? `${span.end.slice(0, 8)}${two(day)}` : span.end;
  return span.end;
};

/** Nothing is due after the plan's end: a period that it cuts short is due by it, by a rule of its own. */
const dueIn = (schedule: Repeating, span: Span): Pick<Cycle, 'due' | 'rule'> => {
  const date = dueDateIn(schedule, span);
  return date <= schedule.until ? { due: endOfDay(date) } : { due: endOfDay(schedule.until), rule: planEnd };
};

const periodOf = (schedule: Repeating, span: Span, no: number): Period => ({
  no,
  label: span.label,
  periodStart: span.start,
  periodEnd: span.end,
  ...dueIn(schedule, span),
  opensAt: startOfDay(span.start),
});

/** By when a cycle would be due under a schedule; null where no period of it would begin by then. */
export const dueUnder = (schedule: Repeating, { periodStart }: Pick<Cycle, 'periodStart'>): Instant | null =>
  periodStart === null ? null : dueIn(schedule, spanOf(schedule.every, periodStart)).due;

/** A deadline given as a date ends at 24:00 of that day. */
export const deadlineOf = (value: string): Instant => (value.length === 10 ? endOfDay(value) : value);

/** Rules by which a phrase means the end of a month, whichever day that is. */
const endsOfMonths = ['yearly-period', 'yearly-before-date'];

/**
 * The schedule of a task. The end of February was once kept as that of the ordinary year in which it was read; the words
 * tell it from a stated 28/2.
 */
export const scheduleOf = ({
  schedule,
  timingText,
  timingRule,
}: Pick<Assignment, 'schedule' | 'timingText' | 'timingRule'>): TaskSchedule =>
  schedule.kind === 'recurring' &&
  schedule.dueMonthDay === '02-28' &&
  endsOfMonths.includes(timingRule) &&
  dayOfEachYear(timingText) === '02-29'
    ? { ...schedule, dueMonthDay: '02-29' }
    : schedule;

/** The last day of a cycle's period. Of what is due once, events of old name the day after. */
export const periodEndOf = (schedule: TaskSchedule, { periodEnd, due }: Cycle): LocalDate | null =>
  schedule.kind === 'single' && due !== null ? dayOfDeadline(due) : periodEnd;

/**
 * The period that is under way at activation although its deadline has passed: whether it is done or followed from
 * that day is for a person to say. None where the deadline lay before the series began, and none of a week: its
 * Friday is our reading, and what is left of it is a weekend. A series that has no period left at all leaves its last
 * one to be decided about, whatever it was: it would neither begin nor end.
 *
 * @param assignedAt when the task is activated
 */
export const latePeriod = (schedule: TaskSchedule, assignedAt: Instant): Period | null => {
  if (schedule.kind !== 'recurring' || schedule.until < schedule.from) return null;
  if (nextPeriod(schedule, null, assignedAt) === null)
    return periodOf(schedule, spanOf(schedule.every, schedule.until), 1);
  if (schedule.every === 'weekly') return null;
  const today = dateOf(assignedAt);
  const span = spanOf(schedule.every, today);
  if (schedule.from > today || span.start > schedule.until) return null;
  const period = periodOf(schedule, span, 1);
  const isLate = period.due !== null && period.due <= assignedAt;
  return isLate && dueDateIn(schedule, span) >= schedule.from ? period : null;
};

/**
 * The period that opens next: the first one after activation when `last` is null, else the one that follows
 * it. Null when the plan's span holds no further period. A period whose deadline had passed at activation
 * opens no cycle, unless somebody chose to follow it from that day.
 *
 * @param assignedAt when the task was activated
 */
export const nextPeriod = (
  schedule: TaskSchedule,
  last: Pick<Cycle, 'no' | 'periodEnd'> | null,
  assignedAt: Instant,
  pastDeadline: PastDeadline | null = null,
): Period | null => {
  switch (schedule.kind) {
    case 'continuous':
      return last
        ? null
        : { no: 1, label: '', periodStart: null, periodEnd: null, due: null, opensAt: assignedAt };
    case 'single': {
      if (last) return null;
      const due = schedule.due === null ? null : deadlineOf(schedule.due);
      const periodEnd = due === null ? null : dayOfDeadline(due);
      return { no: 1, label: '', periodStart: schedule.start, periodEnd, due, opensAt: assignedAt };
    }
    case 'recurring': {
      const late = last || pastDeadline !== 'follow-from-today' ? null : latePeriod(schedule, assignedAt);
      if (late) return late;
      const activated = dateOf(assignedAt);
      let from = last?.periodEnd ? addDays(last.periodEnd, 1) : schedule.from;
      if (!last && from < activated) from = activated;
      let span = spanOf(schedule.every, from);
      if (!last && (periodOf(schedule, span, 1).due ?? assignedAt) <= assignedAt)
        span = spanOf(schedule.every, addDays(span.end, 1));
      return span.start > schedule.until ? null : periodOf(schedule, span, (last?.no ?? 0) + 1);
    }
  }
};
