import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { WorkingCalendar } from '#libs/domain/calendar/calendar';
import type { Directory } from '#libs/domain/directory/directory';
import type { Policy } from '#libs/domain/policy/policy';
import type { Actor } from '#libs/domain/shared/actor';
import type { Happened } from '#libs/domain/shared/decider';
import type { Instant } from '#libs/domain/shared/time';

/** Everything a decision about a task may look at besides the task itself. */
export interface TaskContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly directory: Directory;
  /** All events of the task in the order of their record; there where a command says when it happened. */
  readonly history?: readonly Happened<TaskEvent>[];
  /** Where `now` is when something happened that is recorded later: when it is recorded. */
  readonly recordedAt?: Instant;
}

/** When something was recorded, for its event to keep; empty where it was as it happened. */
export const knownLater = ({ recordedAt }: TaskContext): { readonly knownAt?: Instant } =>
  recordedAt === undefined ? {} : { knownAt: recordedAt };
