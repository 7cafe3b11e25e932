import { createHash } from 'node:crypto';
import type { StoredEvent } from '#libs/application/ports/ledger';

/** `prevHash` of a stream's first event. */
export const NO_HASH = '0'.repeat(64);

/** What the value is once stored as JSON: without `undefined`, dates as text. */
export const asJson = (value: unknown): unknown =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);

/**
 * The RFC 8785 form of a JSON value; equal values have equal text. The language already writes numbers and
 * strings as the RFC asks, and sorts by UTF-16 units, so only the order of the keys is left to do.
 */
export const canonical = (value: unknown): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('LEDGER.NOT_JSON');
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
};

export const sha256 = (...chunks: (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
};

/** The hash of an event over every column but the hash itself, in the form in which readers get them. */
export const hashOf = (event: Omit<StoredEvent, 'hash'>): string =>
  sha256(
    canonical({
      position: event.position,
      xact: event.xact,
      stream: event.stream,
      version: event.version,
      type: event.type,
      schemaVersion: event.schemaVersion,
      data: event.data,
      meta: event.meta,
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      prevHash: event.prevHash,
    }),
  );

/** PostgreSQL stores neither U+0000 nor half a surrogate pair in JSON. */
export const isStorable = (value: unknown): boolean => {
  const text = JSON.stringify(value) ?? '';
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i.test(text);
};
