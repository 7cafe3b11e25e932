import type { PlanEnding, RefusedEnding, TakenOverTask } from '#libs/domain/plan/ending/endings';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

/** Who ended a plan, why, and what becomes of each task that was unfinished. */
type EndingData = Pick<PlanEnding, 'by' | 'reason' | 'document' | 'tasks'>;

export type EndingEvent =
  | { type: 'PlanClosed'; data: EndingData }
  | { type: 'PlanSuperseded'; data: EndingData & { byPlanId: string } }
  /** Every unfinished task was asked; `refused` is what did not end as chosen. */
  | { type: 'PlanEndingCarriedOut'; data: { refused: readonly RefusedEnding[] } }
  /** Goes on with a task of a plan that this one supersedes. */
  | { type: 'PlanTaskTakenOver'; data: TakenOverTask };

export const endingEventForms: EventForms<EndingEvent> = {
  PlanClosed: asAtFirst,
  PlanSuperseded: asAtFirst,
  PlanEndingCarriedOut: asAtFirst,
  PlanTaskTakenOver: asAtFirst,
};
