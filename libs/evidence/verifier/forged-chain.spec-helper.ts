import type { StoredEvent } from '#libs/application/ports/ledger';
import type { PackedEvent } from '#libs/evidence/manifest';
import { hashOf, NO_HASH } from '#libs/ledger/hash';

/** What a hash is made over. */
export type Columns = Omit<StoredEvent, 'hash'>;

/**
 * Three events of one task, `change` applied before each is hashed: each is right in itself, like a forgery.
 *
 * @param dataOf what the event of a version says
 */
export const forgedChain = (
  dataOf: (version: number) => object,
  change: (event: Columns) => Partial<Columns> = () => ({}),
): StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (const version of [1, 2, 3]) {
    const at = `2026-01-05T01:00:0${version}.000Z`;
    const event: Columns = {
      position: `${version}`,
      xact: '700',
      stream: 'task/viec',
      version,
      type: 'ProgressReported',
      schemaVersion: 1,
      data: dataOf(version),
      occurredAt: at,
      recordedAt: at,
      meta: { userId: null, agencyId: null, commandId: null },
      prevHash: events.at(-1)?.hash ?? NO_HASH,
    };
    const columns = { ...event, ...change(event) };
    events.push({ ...columns, hash: hashOf(columns) });
  }
  return events;
};

/** All that an event without its content says. */
export const withheld = ({ stream, version, prevHash, hash }: StoredEvent): PackedEvent => ({
  withheld: true,
  stream,
  version,
  prevHash,
  hash,
});

/** A change of the event of one version alone. */
export const at = (version: number, changed: Partial<Columns>) => (event: Columns) =>
  event.version === version ? changed : {};
