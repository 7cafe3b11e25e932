// What the rest of the house knows of it.
export type { Suspension } from '#libs/domain/annex-task/suspension/state';
