import type { Rejection } from '#libs/domain/shared/rejection';
import type { EventForms } from '#libs/domain/shared/event-forms';
import type { Instant } from '#libs/domain/shared/time';

/** Of a union of commands or events those of one type. */
export type OfType<Union extends { readonly type: string }, Type extends Union['type']> = Extract<
  Union,
  { readonly type: Type }
>;

/** What a command comes to: what happens, in order, or why it does not. */
export type Decided<Event> = readonly Event[] | Rejection;

/** An event as domain code sees it: what happened, and when. */
export interface Happened<E> {
  readonly event: E;
  readonly occurredAt: Instant;
}

/**
 * The whole contract of an aggregate. `decide` and `evolve` are pure and synchronous; time, actor and
 * reference data come in with the context. Refusals are values.
 */
export interface Decider<Command, State, Event, Context> {
  /** First segment of the stream name, e.g. `task`. */
  readonly category: string;
  readonly initial: State;
  /** In which forms its events are and were stored. */
  readonly forms: EventForms<Event>;
  decide(command: Command, state: State, context: Context): Decided<Event>;
  /** When the events of an accepted command happened, where that is not now; never later. Absent: always now. */
  occurredAt?(command: Command, context: Context): Instant;
  evolve(state: State, happened: Happened<Event>): State;
  /** The next instant at which the process must look at the stream; null when there is nothing to wait for. */
  nextStepAt(state: State, context: Context): Instant | null;
  /**
   * Splits the state for storage: `core` is one row, `parts` one row each. Parts whose object is unchanged
   * (same reference) since loading are not written again.
   */
  split(state: State): { core: unknown; parts: Readonly<Record<string, unknown>> };
  join(core: unknown, parts: Readonly<Record<string, unknown>>): State;
}
