import type { AbsentFromTask, PlanTaskRef } from '#libs/domain/plan/plan';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

/** Who did it and why; '' where no reason was asked for. */
interface Because {
  readonly reason: string;
  readonly by: string;
}

export type ActivationEvent =
  | { type: 'PlanReviewed'; data: { by: string } }
  | { type: 'PlanDiscarded'; data: Because }
  /** The reviewed draft was changed, so that it has to be reviewed again. */
  | { type: 'PlanReopened'; data: { by: string } }
  /** The tasks are fixed here; assigning them is the activation workflow's work. */
  | {
      type: 'PlanActivationStarted';
      data: { tasks: readonly PlanTaskRef[]; by: string; absent?: readonly AbsentFromTask[] };
    }
  | { type: 'PlanActivated'; data: { tasks: number } };

export const activationEventForms: EventForms<ActivationEvent> = {
  PlanReviewed: asAtFirst,
  PlanDiscarded: asAtFirst,
  PlanReopened: asAtFirst,
  PlanActivationStarted: asAtFirst,
  PlanActivated: asAtFirst,
};
