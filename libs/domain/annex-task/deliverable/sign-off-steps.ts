import { awaitingSignOff } from '#libs/domain/annex-task/kernel/queries';
import type { StepSource } from '#libs/domain/annex-task/kernel/step';
import type { ReminderStep } from '#libs/domain/annex-task/reminding/step';
import { reminderOfWaiting } from '#libs/domain/annex-task/reminding/waiting-product';

/**
 * A head who lets a product wait is reminded once. Nothing is reported upward about it: the product has not left
 * the agency, whose own deadline runs on.
 */
export const signOffSteps = (source: StepSource): ReminderStep[] => {
  const waiting = awaitingSignOff(source.participant);
  return waiting ? [reminderOfWaiting(source, waiting, 'sign-off')] : [];
};
