import { daysBetween } from '#libs/domain/annex-task/reminding/interim';
import type { TaskSchedule } from '#libs/domain/annex-task/kernel/state';
import type { ParsedTask, ParsedTiming } from '#libs/domain/plan/draft/parsed-plan';
import type { PlanSetup } from '#libs/domain/plan/plan';
import { parseTiming, type ScheduleKind } from '#libs/domain/timing/schedule';
import type { LocalDate } from '#libs/domain/shared/time';

const comesBack: readonly ScheduleKind[] = ['yearly', 'quarterly', 'monthly'];

/** A leap year with a January and a March of 31 days: only the day or the month and day are taken from it. */
const ANY_YEAR = 2028;

/**
 * The timing's own date. Of words that come back on a stated day, that of any year, so that the end of February is not
 * that of the year in which they were read; where a reviewer set another day, that one.
 */
export const dueOf = ({ due, kind, text }: ParsedTiming): LocalDate | null => {
  if (!comesBack.includes(kind)) return due;
  const readIn = (planYear: number): LocalDate | null => {
    const read = parseTiming(text, { planYear });
    return read.kind === kind ? read.due : null;
  };
  const same = due === null || readIn(Number(due.slice(0, 4))) === due;
  return same ? (readIn(ANY_YEAR) ?? due) : due;
};

/**
 * The schedule that a reviewed timing means under the plan's setup. A timing that stayed open is followed
 * without a deadline.
 *
 * @param from the day the plan took effect; cycles begin there unless the timing starts later
 */
export const scheduleOf = (row: ParsedTask, setup: PlanSetup, from: LocalDate): TaskSchedule => {
  const { kind, start } = row.timing;
  const due = dueOf(row.timing);
  switch (kind) {
    case 'continuous':
      return { kind: 'continuous' };
    case 'by-date':
    case 'unresolved':
      return { kind: 'single', start, due, interim: [] };
    case 'range': {
      const { yearlyReport: interimOn } = setup;
      if (start === null || due === null || interimOn === null)
        return { kind: 'single', start, due, interim: [] };
      // The year's reports that fall inside the range, before its own deadline.
      const interim = daysBetween(start, due, interimOn);
      const told = interim.some((date) => date.endsWith(interimOn));
      return { kind: 'single', start, due, interim, ...(!told && { interimOn }) };
    }
    case 'yearly':
    case 'half-yearly':
    case 'quarterly':
    case 'monthly':
    case 'weekly': {
      const begin = start !== null && start > from ? start : from;
      const monthDay = kind === 'yearly' ? (due?.slice(5) ?? setup.yearlyReport) : null;
      // A review refuses recurring rows of a plan without a last day (PLAN.UNTIL_MISSING).
      const until = setup.until ?? begin;
      const dated = due !== null && (kind === 'monthly' || kind === 'quarterly');
      const dueDay = dated ? { dueDay: Number(due.slice(8)) } : {};
      return { kind: 'recurring', every: kind, from: begin, until, dueMonthDay: monthDay, ...dueDay };
    }
  }
};
