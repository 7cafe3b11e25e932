import { byOf, type PlanContext } from '#libs/domain/plan/context';
import { mergeVersion } from '#libs/domain/plan/versions/merge-version';
import type { Plan } from '#libs/domain/plan/plan';
import { reject } from '#libs/domain/shared/rejection';
import type { VersionCommand } from '#libs/domain/plan/versions/commands';
import type { VersionEvent } from '#libs/domain/plan/versions/events';
import type { Decided, OfType } from '#libs/domain/shared/decider';

/** Takes a corrected version over into the draft; once, as its corrections were told then. */
export const applyVersion = (
  { from, fileName, base, version: given }: OfType<VersionCommand, 'ApplyVersion'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<VersionEvent> => {
  if (from === plan.id) return reject('PLAN.VERSION_OF_ITSELF', { planId: from });
  if (plan.versions?.some((one) => one.from === from))
    return reject('PLAN.ALREADY_APPLIED', { planId: from });
  const merged = mergeVersion(base, plan, given);
  return [{ type: 'DraftVersionApplied', data: { from, fileName, ...merged, by: byOf(actor) } }];
};

/** Marks the plan as taken over; repeating it changes nothing. */
export const mergePlan = (
  { into }: OfType<VersionCommand, 'MergePlan'>,
  plan: Plan,
  { actor }: PlanContext,
): Decided<VersionEvent> => {
  if (plan.mergedInto === into) return [];
  if (plan.mergedInto !== undefined) return reject('PLAN.ALREADY_MERGED', { into: plan.mergedInto });
  return [{ type: 'PlanMerged', data: { into, by: byOf(actor) } }];
};
