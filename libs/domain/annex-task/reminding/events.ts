import { changedBy, type EventForms } from '#libs/domain/shared/event-forms';
import { asTaking } from '#libs/domain/annex-task/kernel/step-names';
import type { PartOf, StepSubject, TakenStep } from '#libs/domain/annex-task/kernel/event-parts';
import type { EscalationSubject, ReminderKind } from '#libs/domain/annex-task/reminding/kinds';
import type { EscalationTarget } from '#libs/domain/policy/policy';

export type RemindingEvent =
  | {
      type: 'ReminderIssued';
      data: PartOf &
        TakenStep &
        StepSubject & { kind: ReminderKind; request: number | null; deliverable: number | null };
    }
  | { type: 'DeadlineMissed'; data: PartOf & TakenStep }
  | {
      type: 'TaskEscalated';
      data: PartOf &
        TakenStep &
        StepSubject & {
          level: number;
          to: EscalationTarget;
          about: EscalationSubject;
          request: number | null;
        };
    };

export const remindingEventForms: EventForms<RemindingEvent> = {
  ReminderIssued: changedBy(asTaking),
  DeadlineMissed: changedBy(asTaking),
  TaskEscalated: changedBy(asTaking),
};
