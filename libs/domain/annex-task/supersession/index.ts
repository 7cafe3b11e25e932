// What the rest of the house knows of it.
export type { Cancellation, TaskOfPlan } from '#libs/domain/annex-task/supersession/state';
