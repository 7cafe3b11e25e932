import type { ParsedPlan, ParsedReporting } from '#libs/domain/plan/draft/parsed-plan';
import type { Plan, PlanSetup } from '#libs/domain/plan/plan';
import { dueOf } from '#libs/domain/plan/draft/schedule-of';
import { taskOfReport } from '#libs/domain/plan/draft/task-of-report';
import type { MonthDay } from '#libs/domain/timing/civil-date';

/** The day by which the units report each year, as the plan's own text orders it. */
export interface OrderedReport {
  /** As it is called in a leap year: `02-29` is the last day of February. */
  readonly monthDay: MonthDay;
  /** The reports that name it. */
  readonly keys: readonly string[];
}

/** A report that waits for others is a step further up the chain; one in a cell is the matter of that task alone. */
const isOfUnits = ({ recurrence, due, waitsFor, source }: ParsedReporting): boolean =>
  recurrence === 'yearly' && due !== null && waitsFor.length === 0 && source.part !== 'annex';

/** The days of yearly reports that the plan orders, earliest first; more than one is for a person to choose from. */
export const orderedReports = ({ reporting }: Pick<ParsedPlan, 'reporting'>): readonly OrderedReport[] => {
  const days = new Map<string, string[]>();
  for (const report of reporting) {
    if (!isOfUnits(report)) continue;
    const monthDay = dueOf(taskOfReport(report).timing)?.slice(5) ?? '';
    days.set(monthDay, [...(days.get(monthDay) ?? []), report.key]);
  }
  return [...days]
    .map(([monthDay, keys]) => ({ monthDay, keys }))
    .sort((a, b) => (a.monthDay < b.monthDay ? -1 : 1));
};

/** The plan's setup, with the yearly report that its text orders where nobody set another one. */
export const effectiveSetup = ({ setup, draft }: Pick<Plan, 'setup' | 'draft'>): PlanSetup | null => {
  if (setup === null || setup.yearlyReport !== null) return setup;
  const [ordered, ...others] = orderedReports(draft);
  return ordered && others.length === 0 ? { ...setup, yearlyReport: ordered.monthDay } : setup;
};
