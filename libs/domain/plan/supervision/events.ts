import type { DecidingDocument } from '#libs/domain/annex-task/kernel/documents';
import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';

/** Who did it and why; '' where no reason was asked for. */
interface Because {
  readonly reason: string;
  readonly by: string;
}

export type SupervisionEvent =
  /** Carried to the tasks like an amendment, as which it is counted. */
  | {
      type: 'PlanSupervisorNamed';
      data: { amendment: number; from: string; to: string; document: DecidingDocument } & Because;
    }
  /** The agency that followed the plan up gave way to another one. */
  | {
      type: 'PlanMonitoringSucceeded';
      data: { succession: string; from: string; to: string; document: DecidingDocument };
    };

export const supervisionEventForms: EventForms<SupervisionEvent> = {
  PlanSupervisorNamed: asAtFirst,
  PlanMonitoringSucceeded: asAtFirst,
};
