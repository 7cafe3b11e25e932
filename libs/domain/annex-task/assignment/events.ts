import type { PartOf } from '#libs/domain/annex-task/kernel/event-parts';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';

export type AssignmentEvent =
  | { type: 'TaskAssigned'; data: Assignment }
  | { type: 'AssignmentAcknowledged'; data: PartOf & { by: string } };
