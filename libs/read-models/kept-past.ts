import { isDeepStrictEqual } from 'node:util';
import type { StoredEvent } from '#libs/application/ports/ledger';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import type { TaskState } from '#libs/domain/annex-task/kernel/index';
import { noPast, pastAfter, pastOf, type Past } from '#libs/domain/annex-task/standing/index';
import type { Happened } from '#libs/domain/shared/decider';

/** A task's past as it is stored beside the state up to which it is followed. */
export interface KeptPast {
  /** Up to which event; where that is not the state's, whoever wrote the state knew nothing of pasts. */
  readonly version: number;
  readonly since: Past['delay']['since'];
  readonly parts: Past['delay']['parts'];
  /** Products inside, by number, each with its agency. */
  readonly inside: readonly (readonly [number, string])[];
  /** By the order in which things happened; null where that is the state of the row. */
  readonly state: TaskState | null;
}

type TimedEvent = Pick<StoredEvent, 'type' | 'data' | 'occurredAt'>;

const happened = ({ type, data, occurredAt }: TimedEvent): Happened<TaskEvent> => ({
  event: { type, data } as TaskEvent,
  occurredAt,
});

/**
 * What is stored of a past.
 *
 * @param state that of the row, up to the same event
 */
export const kept = (past: Past, version: number, state: TaskState): KeptPast => {
  const { since, parts, state: inOrder } = past.delay;
  const own = isDeepStrictEqual(inOrder, state) ? null : inOrder;
  return { version, since, parts, inside: [...past.inside], state: own };
};

/** The past that is stored beside a state; null where there is none up to that state's version. */
export const pastIn = (
  stored: KeptPast | null,
  { state, version }: { readonly state: TaskState; readonly version: number },
): Past | null => {
  if (version === 0) return noPast;
  if (stored === null || stored.version !== version) return null;
  const { since, parts, inside } = stored;
  return { delay: { state: stored.state ?? state, since, parts }, inside: new Map(inside) };
};

/** The past after some more events, in the order of their record; null where only all events tell it. */
export const pastAfterAll = (past: Past | null, events: readonly TimedEvent[]): Past | null =>
  events.reduce<Past | null>((before, event) => before && pastAfter(before, happened(event)), past);

/** The past after each of some more events, by its version; null where only all events tell it. */
export const pastsAfterEach = (
  past: Past | null,
  events: readonly (TimedEvent & Pick<StoredEvent, 'version'>)[],
): ReadonlyMap<number, Past> | null => {
  const pasts = new Map<number, Past>();
  let before = past;
  for (const event of events) {
    before = before && pastAfter(before, happened(event));
    if (before === null) return null;
    pasts.set(event.version, before);
  }
  return past && pasts;
};

/** The past by all events of a task, in the order of their record. */
export const pastOfAll = (events: readonly TimedEvent[]): Past => pastOf(events.map(happened));
