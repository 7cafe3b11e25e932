import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { Directory } from '#libs/domain/directory/directory';
import type { Policy } from '#libs/domain/policy/policy';
import type { Actor } from '#libs/domain/shared/actor';
import type { Memory } from '#libs/domain/shared/memory';
import type { Instant } from '#libs/domain/shared/time';

/** Everything a decision about a task may look at besides the task itself. */
export interface TaskContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  /** Kept by whoever decides often; absent where everything is worked out anew. */
  readonly memory?: Memory | undefined;
  /** Where `now` is when something happened that is recorded later: when it is recorded. */
  readonly recordedAt?: Instant;
}

/** When something was recorded, for its event to keep; empty where it was as it happened. */
export const knownLater = ({ recordedAt }: TaskContext): { readonly knownAt?: Instant } =>
  recordedAt === undefined ? {} : { knownAt: recordedAt };
