import type { ParsedTask } from '#libs/domain/plan/draft/parsed-plan';
import type { DutyDecision, Plan } from '#libs/domain/plan/plan';
import { reportsOf } from '#libs/domain/plan/draft/reports-of-rows';
import { findingKey, type FollowedRow } from '#libs/domain/plan/draft/rows';
import { taskOfReport } from '#libs/domain/plan/draft/task-of-report';
import { own } from '#libs/domain/shared/own';

type Decided = Pick<Plan, 'duties' | 'reports'> & Partial<Pick<Plan, 'tasks'>>;

/** What a reviewer decided about a duty or a report that the body orders; null while nobody did. */
export const decisionOf = (
  { duties = {}, reports = {} }: Decided,
  part: 'duties' | 'reporting',
  key: string,
): DutyDecision | null => {
  const decided = part === 'duties' ? duties : reports;
  return own(decided, key) ?? null;
};

/**
 * The rows that become tasks: the annex, and the duties and reports of the body that a reviewer accepted. A plan
 * without an annex lives by its duties: there all are followed save those that a reviewer keeps as text and those
 * that only repeat another row. A report is followed on a reviewer's word alone, as the duty that orders it is
 * mostly read as well: it takes the place of that duty, unless a reviewer wants the duty, or the plan follows it already.
 */
export const followedRows = (plan: Pick<Plan, 'draft'> & Decided): readonly FollowedRow[] => {
  const { tasks, duties, reporting } = plan.draft;
  const reports = reporting.filter(({ key }) => decisionOf(plan, 'reporting', key) === 'follow');
  const fixed = new Set((plan.tasks ?? []).map(({ key }) => key));
  const isTold = (row: ParsedTask): boolean =>
    !fixed.has(findingKey('duties', row.key)) &&
    reportsOf({ part: 'duties', row }, plan.draft).some((report) => reports.includes(report));
  const followed = duties.filter((row) => {
    const decision = decisionOf(plan, 'duties', row.key);
    return decision === null
      ? tasks.length === 0 && row.repeats === null && !isTold(row)
      : decision === 'follow';
  });
  return [
    ...tasks.map((row) => ({ part: 'tasks' as const, row })),
    ...followed.map((row) => ({ part: 'duties' as const, row })),
    ...reports.map((row) => ({ part: 'reporting' as const, row: taskOfReport(row) })),
  ];
};
