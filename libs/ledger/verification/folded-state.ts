import { isDeepStrictEqual } from 'node:util';
import type { Decider } from '#libs/domain/shared/decider';
import type { EventForm } from '#libs/domain/shared/event-forms';
import type { Instant } from '#libs/domain/shared/time';
import { asJson } from '#libs/ledger/hash';
import type { Parts } from '#libs/ledger/rows';
import type { StateRow } from '#libs/ledger/verification/stored-rows';

/** All that folding a stream and storing its state needs; every decider of the domain is one. */
export interface FoldableDecider extends Pick<
  Decider<never, unknown, unknown, never>,
  'category' | 'initial' | 'evolve' | 'split' | 'nextStepAt'
> {
  readonly forms: Readonly<Record<string, EventForm>>;
}

/** Deciders by category, the first segment of a stream's name. */
export type Deciders = Readonly<Record<string, FoldableDecider>>;

/** What the events give, in the form in which it is stored. */
export interface FoldedState {
  readonly core: unknown;
  readonly parts: Parts;
  /** Undefined when it depends on reference data, which only a command looks up. */
  readonly nextStepAt: Instant | null | undefined;
}

/** One for all: what is thrown for each stream must not cost a stack trace each time. */
const needsContext = new Error('a decider looked at a context');
const refuse = (): never => {
  throw needsContext;
};
/** A context at which nobody may look. */
const noContext = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse }) as never;

const nextStepWithoutContext = (decider: FoldableDecider, state: unknown): Instant | null | undefined => {
  try {
    return decider.nextStepAt(state, noContext);
  } catch (error) {
    if (error === needsContext) return undefined;
    throw error;
  }
};

export const asFolded = (decider: FoldableDecider, state: unknown): FoldedState => {
  const { core, parts } = decider.split(state);
  return {
    core: asJson(core),
    parts: Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, asJson(part)])),
    nextStepAt: nextStepWithoutContext(decider, state),
  };
};

/** Names what of the stored state is not as folded: `core`, `next step`, `part <key>`. */
export const differences = (folded: FoldedState, stored: StateRow): string[] => {
  const { core, parts, nextStepAt } = folded;
  const keys = [...new Set([...Object.keys(parts), ...Object.keys(stored.parts)])].sort();
  const differs = (key: string): boolean =>
    !Object.hasOwn(parts, key) ||
    !Object.hasOwn(stored.parts, key) ||
    !isDeepStrictEqual(parts[key], stored.parts[key]);
  return [
    ...(isDeepStrictEqual(core, stored.core) ? [] : ['core']),
    ...(nextStepAt === undefined || nextStepAt === stored.next_step_at ? [] : ['next step']),
    ...keys.filter(differs).map((key) => `part ${key}`),
  ];
};
