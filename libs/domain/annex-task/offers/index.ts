// What the rest of the house knows of it.
export type { AvailableAction } from '#libs/domain/annex-task/offers/actions-of-task';
export { actionsWithMandates } from '#libs/domain/annex-task/offers/available-actions';
export { askedIn, type Asked } from '#libs/domain/annex-task/offers/asked';
export { expectedOf } from '#libs/domain/annex-task/offers/expected-actions';
export { expectedAs, expectedOfWhom } from '#libs/domain/annex-task/offers/expected-of-whom';
