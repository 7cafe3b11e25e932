// What the rest of the house knows of it.
export type { Extension } from '#libs/domain/annex-task/extension/state';
