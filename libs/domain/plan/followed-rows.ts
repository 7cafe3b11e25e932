import type { ParsedTask } from '#libs/domain/plan/parsed-plan';
import type { DutyDecision, Plan } from '#libs/domain/plan/plan';

export interface FollowedRow {
  readonly part: 'tasks' | 'duties';
  readonly row: ParsedTask;
}

/** What a reviewer decided about a duty; null while nobody did. */
export const dutyDecisionOf = ({ duties = {} }: Pick<Plan, 'duties'>, key: string): DutyDecision | null =>
  (Object.hasOwn(duties, key) ? duties[key] : null) ?? null;

/**
 * The rows that become tasks: the annex, and the duties of the body that a reviewer accepted. A plan without an
 * annex lives by its duties: there all are followed save those that a reviewer keeps as text and those that only
 * repeat another row.
 */
export const followedRows = (plan: Pick<Plan, 'draft' | 'duties'>): readonly FollowedRow[] => {
  const { tasks, duties } = plan.draft;
  const followed = duties.filter((row) => {
    const decision = dutyDecisionOf(plan, row.key);
    return decision === null ? tasks.length === 0 && row.repeats === null : decision === 'follow';
  });
  return [
    ...tasks.map((row) => ({ part: 'tasks' as const, row })),
    ...followed.map((row) => ({ part: 'duties' as const, row })),
  ];
};
