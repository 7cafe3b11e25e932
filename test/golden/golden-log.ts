import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventMeta, StoredEvent } from '#libs/application/ports/ledger';
import type { EventForm } from '#libs/domain/shared/event-forms';
import type { Instant } from '#libs/domain/shared/time';
import { asStoredBody } from '#libs/ledger/fold';
import { asJson, hashOf, NO_HASH } from '#libs/ledger/hash';

/** What folding a stream of the golden log gives, as the ledger stores it. */
export interface GoldenState {
  readonly stream: string;
  readonly core: unknown;
  readonly parts: Readonly<Record<string, unknown>>;
}

/** One event of a stream that is to be added. */
export interface Told {
  readonly event: { readonly type: string; readonly data: unknown };
  readonly occurredAt: Instant;
  readonly meta?: EventMeta;
}

const folder = join(__dirname, 'fixtures');
export const files = { events: join(folder, 'events.jsonl'), states: join(folder, 'states.jsonl') };

const linesOf = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/**
 * Events of every type and every stream with the shapes that they were stored in, each row as the ledger keeps it. What
 * stands here is never written again: it is evidence of what lies in databases.
 */
export const goldenEvents = (): StoredEvent[] => linesOf<StoredEvent>(files.events);
export const goldenStates = (): GoldenState[] => linesOf<GoldenState>(files.states);

/** Who caused the events of the golden log, in turn, where nobody is named. */
const metas: readonly EventMeta[] = [
  { userId: null, agencyId: null, commandId: null },
  { userId: 'officer', agencyId: 'lead', commandId: '0199a1f4-4a54-7d10-8a6e-5f0f7f3b2a01' },
  {
    userId: 'deputy',
    agencyId: 'lead',
    commandId: '0199a1f4-4a54-7d10-8a6e-5f0f7f3b2a02',
    onBehalfOf: { userId: 'head', delegationId: '0199a1f4-4a54-7d10-8a6e-5f0f7f3b2a03' },
  },
  { userId: 'monitor', agencyId: 'office', commandId: null, demonstration: true },
];

/** A stream's rows, chained like those of the ledger, each in a transaction of its own. */
export const asRows = (
  stream: string,
  told: readonly Told[],
  after: bigint,
  forms: Readonly<Record<string, EventForm>>,
): StoredEvent[] => {
  let [prevHash, recordedAt] = [NO_HASH, ''];
  return told.map(({ event, occurredAt, meta }, index) => {
    const { type, data, schemaVersion } = asStoredBody(event, forms);
    const position = after + BigInt(index) + 1n;
    recordedAt = occurredAt > recordedAt ? occurredAt : recordedAt;
    const row = {
      position: `${position}`,
      xact: `${position + 1_000n}`,
      stream,
      version: index + 1,
      type,
      schemaVersion,
      data,
      meta: asJson(meta ?? metas[index % metas.length]) as EventMeta,
      occurredAt,
      recordedAt,
      prevHash,
    };
    prevHash = hashOf(row);
    return { ...row, hash: prevHash };
  });
};
