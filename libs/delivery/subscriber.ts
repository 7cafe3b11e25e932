import type { Clock } from '#libs/application/ports/clock';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { createDeriver, type DeriveDeps } from '#libs/delivery/derive';
import type { PartKey } from '#libs/delivery/part';
import type { Queries } from '#libs/delivery/rows';
import { storeParts } from '#libs/delivery/store-parts';

export interface DeliverySubscriber {
  readonly name: 'delivery';
  /** Writes what a page of the feed means for people; a page handled again adds nothing. */
  handle(events: readonly StoredEvent[], manager: Queries): Promise<void>;
}

/** Derives mails from the feed; sending them is `createSender`'s work. */
export const createDeliverySubscriber = (
  deps: DeriveDeps & { readonly clock: Clock },
): DeliverySubscriber => {
  const derive = createDeriver(deps);
  return {
    name: 'delivery',
    async handle(events, manager) {
      const parts = await derive(events);
      if (parts.length > 0) await storeParts(manager, parts, await deps.clock.now());
    },
  };
};

/**
 * What should be stored for these events, which begin with the first one of every stream: the same
 * derivation from scratch, to be compared with `DeliveryLog.storedParts`. People are those of today, so an
 * account that changed since shows as a difference.
 */
export const expectedParts = async (events: readonly StoredEvent[], deps: DeriveDeps): Promise<PartKey[]> => {
  const parts = await createDeriver(deps)(events);
  return parts.map(({ recipientId, stream, version, kind }) => ({ recipientId, stream, version, kind }));
};
