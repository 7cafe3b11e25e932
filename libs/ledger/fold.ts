import type { EventBody, StoredEvent } from '#libs/application/ports/ledger';
import type { Decider } from '#libs/domain/shared/decider';
import type { EventForm } from '#libs/domain/shared/event-forms';
import { asJson } from '#libs/ledger/hash';

/**
 * The event as it will be read back. Live state is evolved from this form too, so that folding the stored
 * events later can give nothing else.
 *
 * @param forms of the decider whose event it is
 */
export const asStoredBody = (event: unknown, forms: Readonly<Record<string, EventForm>>): EventBody => {
  const { type, data } = event as EventBody;
  const form = forms[type];
  if (!form) throw new Error(`LEDGER.NO_FORM: ${type}`);
  return { type, data: asJson(data), schemaVersion: form.version };
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
