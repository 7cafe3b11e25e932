import { stages, type OfficialStatus, type Stage } from '#libs/domain/shared/standing-words';
import { day, oneOf, present, text, type Given } from '../shell/address';

/** What somebody looks for most stands first. */
export const statuses = [
  'open-overdue',
  'open-in-time',
  'done-in-time',
  'done-late',
  'no-deadline',
  'cancelled',
] as const satisfies readonly OfficialStatus[];
export const roles = ['lead', 'coordinator', 'accepts', 'monitors'] as const;

export interface TasksSearch {
  plan?: string;
  agency?: string;
  q?: string;
  status?: OfficialStatus;
  stage?: Stage;
  role?: (typeof roles)[number];
  dueAfter?: string;
  dueBefore?: string;
}
export const tasksSearch = (given: Given): TasksSearch =>
  present({
    plan: text(given.plan),
    agency: text(given.agency),
    q: text(given.q),
    status: oneOf(statuses, given.status),
    stage: oneOf(stages, given.stage),
    role: oneOf(roles, given.role),
    dueAfter: day(given.dueAfter),
    dueBefore: day(given.dueBefore),
  });
