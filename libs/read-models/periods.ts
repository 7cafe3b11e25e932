import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { noPast, type Past } from '#libs/domain/annex-task/standing/index';
import { taskDecider } from '#libs/domain/annex-task/task-decider';
import type { Instant } from '#libs/domain/shared/time';

/** How far a task was followed. */
export interface Newest {
  readonly state: TaskState;
  readonly version: number;
  /** When the newest period began; null before the first one. */
  readonly validFrom: Instant | null;
  /** What all events up to there tell beside the state; null where whoever wrote the state did not keep it. */
  readonly past: Past | null;
}

/** A task as it was known from one recorded instant to the next; `validTo` is null while that is now. */
export interface Period {
  readonly state: TaskState;
  readonly version: number;
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
}

export const nothing: Newest = { state: taskDecider.initial, version: 0, validFrom: null, past: noPast };

/** The state after one more of its stored events. */
export const evolveStored = (
  state: TaskState,
  { type, data, occurredAt }: Pick<StoredEvent, 'type' | 'data' | 'occurredAt'>,
): TaskState => taskDecider.evolve(state, { event: { type, data } as TaskEvent, occurredAt });

/**
 * The periods that begin with the events of one task, in order. Events of one instant are one period, also
 * where the newest one began at it: nobody ever saw the older one alone. Events that are in the newest period
 * already change nothing.
 *
 * @throws READ_MODEL.GAP when an event in between is missing: a period that lacks it would be wrong for good
 */
export const periodsAfter = (newest: Newest, events: readonly StoredEvent[]): Period[] => {
  const fresh = events.filter(({ version }) => version > newest.version);
  const periods: Period[] = [];
  let { state, version } = newest;
  for (const [index, event] of fresh.entries()) {
    if (event.version !== version + 1)
      throw new Error(`READ_MODEL.GAP: ${event.stream} from version ${version} to ${event.version}`);
    ({ version } = event);
    state = evolveStored(state, event);
    const validTo = fresh[index + 1]?.recordedAt ?? null;
    if (validTo !== event.recordedAt) periods.push({ state, version, validFrom: event.recordedAt, validTo });
  }
  return periods;
};
