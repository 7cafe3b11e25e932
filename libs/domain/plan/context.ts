import type { Directory } from '#libs/domain/directory/directory';
import type { FindingWords } from '#libs/domain/plan/draft/finding-words';
import type { Actor } from '#libs/domain/shared/actor';
import type { Instant } from '#libs/domain/shared/time';

/** What a decision about a plan looks at besides the plan. */
export interface PlanContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly words: FindingWords;
}

/** `process` where no person acts; ids of persons only. */
export const byOf = (actor: Actor): string => (actor.kind === 'person' ? actor.userId : 'process');
