// What the rest of the house knows of it.
export type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/events';
export {
  difficultyStatuses,
  isResolver,
  resolversOf,
  resolvesAs,
  type Difficulty,
  type DifficultyStatus,
  type Resolver,
} from '#libs/domain/annex-task/difficulty/state';
