import type { Deliverable } from '#libs/domain/annex-task/kernel/state';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { reminderOfWaiting } from '#libs/domain/annex-task/reminding/waiting-product';

/**
 * A lead whose product waits for a coordination that it has not ended is reminded once, when whoever accepts would be;
 * the units that owe an input have reminders of their own. Nothing is reported upward about the product: it was handed in.
 */
export const openCoordinationSteps = (source: StepSource, waiting: Deliverable): ReminderStep[] => {
  // Where nothing may be let go it can only take over what was answered.
  if (!source.context.policy.waiverAllowed && source.coordination !== 'answered') return [];
  return [reminderOfWaiting(source, waiting, 'open-coordination')];
};
