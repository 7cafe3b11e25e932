import type { PlanCommandOf } from '#libs/domain/plan/commands';
import { byOf, type PlanContext, type PlanDecision } from '#libs/domain/plan/decision';
import { mergeVersion } from '#libs/domain/plan/versions/merge-version';
import type { Plan } from '#libs/domain/plan/plan';
import { reject } from '#libs/domain/shared/rejection';

/** Takes a corrected version over into the draft; once, as its corrections were told then. */
export const applyVersion = (
  { from, fileName, base, version: given }: PlanCommandOf<'ApplyVersion'>,
  plan: Plan,
  { actor }: PlanContext,
): PlanDecision => {
  if (from === plan.id) return reject('PLAN.VERSION_OF_ITSELF', { planId: from });
  if (plan.versions?.some((one) => one.from === from))
    return reject('PLAN.ALREADY_APPLIED', { planId: from });
  const merged = mergeVersion(base, plan, given);
  return [{ type: 'DraftVersionApplied', data: { from, fileName, ...merged, by: byOf(actor) } }];
};

/** Marks the plan as taken over; repeating it changes nothing. */
export const mergePlan = (
  { into }: PlanCommandOf<'MergePlan'>,
  plan: Plan,
  { actor }: PlanContext,
): PlanDecision => {
  if (plan.mergedInto === into) return [];
  if (plan.mergedInto !== undefined) return reject('PLAN.ALREADY_MERGED', { into: plan.mergedInto });
  return [{ type: 'PlanMerged', data: { into, by: byOf(actor) } }];
};
