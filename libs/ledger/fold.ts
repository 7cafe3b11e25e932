import type { StoredEvent } from '#libs/application/ports/ledger';
import type { Decider } from '#libs/domain/shared/decider';
import { asJson } from '#libs/ledger/hash';

/** What the ledger stores of a domain event; every event of the domain has this shape. */
export interface EventBody {
  readonly type: string;
  readonly data: unknown;
  readonly schemaVersion?: number;
}

/**
 * The event as it will be read back. Live state is evolved from this form too, so that folding the stored
 * events later can give nothing else.
 */
export const asStoredBody = (event: unknown): EventBody => {
  const { type, data, schemaVersion = 1 } = event as EventBody;
  return { type, data: asJson(data), schemaVersion };
};

/** The state after `events`, from the start. */
export const fold = <S, E>(
  decider: Pick<Decider<never, S, E, never>, 'initial' | 'evolve'>,
  events: readonly Pick<StoredEvent, 'type' | 'data' | 'occurredAt'>[],
): S =>
  events.reduce(
    (state, { type, data, occurredAt }) =>
      decider.evolve(state, { event: { type, data } as unknown as E, occurredAt }),
    decider.initial,
  );
