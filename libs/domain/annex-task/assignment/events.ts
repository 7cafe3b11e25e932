import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import type { PartOf } from '#libs/domain/annex-task/kernel/event-parts';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';

export type AssignmentEvent =
  | { type: 'TaskAssigned'; data: Assignment }
  | { type: 'AssignmentAcknowledged'; data: PartOf & { by: string } };

export const assignmentEventForms: EventForms<AssignmentEvent> = {
  TaskAssigned: asAtFirst,
  AssignmentAcknowledged: asAtFirst,
};
