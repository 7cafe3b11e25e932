// What the rest of the house knows of it.
export type { ReassignmentEvent } from '#libs/domain/annex-task/reassignment/events';
export type { ReturnProposal } from '#libs/domain/annex-task/reassignment/state';
