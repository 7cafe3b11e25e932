import type { Addressed } from '#libs/domain/annex-task/kernel/addressed';
import type { Assignment } from '#libs/domain/annex-task/kernel/state';

export type AssignmentCommand =
  { type: 'AssignTask'; assignment: Assignment } | ({ type: 'Acknowledge' } & Addressed);
