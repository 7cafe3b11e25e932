import type { StoredEvent } from '#libs/application/ports/ledger';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/index';
import type { Past } from '#libs/domain/annex-task/standing/index';
import type { Sight } from '#libs/domain/permissions/sight';
import type { Instant } from '#libs/domain/shared/time';

/** A task that the caller may read, as it stands. */
export interface ReadableTask {
  readonly state: AssignedTask;
  readonly version: number;
  /** Whether they read it as it goes on, or as it was when they gave it away. */
  readonly follows: boolean;
}

/** A task as the caller reads it: with its state and version up to a hand-over, if there was one. */
export interface SeenTask extends ReadableTask {
  /** The hand-over, for which its status is told; null where it goes on. */
  readonly handedOverAt: Instant | null;
  /** All there are, whether shown or not. */
  readonly events: readonly StoredEvent[];
  /** Those by which `state` is told. */
  readonly told: readonly StoredEvent[];
  readonly sight: Sight;
}

/** A task as the caller reads it, without its events. */
export interface ShownTask extends Pick<SeenTask, 'state' | 'version' | 'handedOverAt'> {
  readonly past: Past;
  /** The numbers of the products that they do not see. */
  readonly hiddenProducts: ReadonlySet<number>;
}
