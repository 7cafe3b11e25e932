import { hashOf, NO_HASH } from '#libs/ledger/hash';
import { PROOF_FORMAT, rootOfPath, type CheckpointProof } from '#libs/ledger/verification/inclusion';
import { isSignature, keyIdOf, signedBytes } from '#libs/ledger/verification/signature';
import {
  isWithheld,
  partNames,
  type Manifest,
  type PackedEvent,
  type PartEntry,
} from '#libs/evidence/manifest';
import { filesIn } from '#libs/evidence/submitted-files';
import { fails, holds, note, type Finding } from '#libs/evidence/verifier/finding';
import { message, type Message } from '#libs/messages/message';

const isEvent = (value: unknown): value is PackedEvent =>
  value !== null && typeof value === 'object' && 'version' in value && 'hash' in value;

const parsed = (bytes: Buffer | null): unknown => {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null');
  } catch {
    return null;
  }
};

/** The events; null when they cannot be read. */
export const readEvents = (bytes: Buffer | null): readonly PackedEvent[] | null => {
  const read = parsed(bytes);
  return Array.isArray(read) && read.every(isEvent) ? read : null;
};

/** What is wrong with one event after the one before it. */
const wrongWith = (event: PackedEvent, before: PackedEvent | undefined, stream: string): Message | null => {
  if (!isWithheld(event)) {
    const { hash, ...columns } = event;
    if (hashOf(columns) !== hash) return message('verifier.wrong-hash');
  }
  if (event.stream !== stream) return message('verifier.wrong-stream');
  if (event.version !== (before?.version ?? 0) + 1) return message('verifier.wrong-place');
  if (event.prevHash !== (before?.hash ?? NO_HASH)) return message('verifier.wrong-link');
  if (before === undefined || isWithheld(before) || isWithheld(event)) return null;
  return event.recordedAt < before.recordedAt ? message('verifier.wrong-time') : null;
};

/** Whether the events are one unbroken chain, each with the hash of its content. */
export const checkChain = (
  events: readonly PackedEvent[],
  { stream, version, headHash }: Manifest,
): Finding[] => {
  const wrong = events.flatMap((event, index) => {
    const why = wrongWith(event, events[index - 1], stream);
    return why === null ? [] : [fails(message('verifier.event-wrong', { number: index + 1, why }))];
  });
  if (events.length !== version || events.at(-1)?.hash !== headHash)
    wrong.push(fails(message('verifier.wrong-end', { count: events.length, version })));
  if (wrong.length > 0) return wrong;
  const withheld = events.filter(isWithheld).length;
  return withheld === 0
    ? [holds(message('verifier.chain-whole', { count: events.length }))]
    : [
        holds(message('verifier.chain-with-withheld', { count: events.length })),
        note(message('verifier.withheld', { count: withheld })),
      ];
};

/**
 * Whether every file that an event names is in the pack, and is that file.
 *
 * @param spoilt parts that are not as the manifest lists them, which says so already
 */
export const checkFiles = (
  events: readonly PackedEvent[],
  { parts, missing }: Pick<Manifest, 'parts' | 'missing'>,
  spoilt: readonly PartEntry[],
): Finding[] => {
  const present = new Set([...parts, ...missing].map(({ sha256 }) => sha256));
  const named = events.flatMap((event) => (isWithheld(event) ? [] : filesIn(event.data)));
  const absent = named.filter(({ sha256 }) => !present.has(sha256));
  if (absent.length > 0)
    return absent.map(({ name }) => fails(message('verifier.file-not-packed', { name })));
  const lost = new Set([...spoilt, ...missing].map(({ sha256 }) => sha256));
  const concerned = named.filter(({ sha256 }) => lost.has(sha256));
  if (concerned.length > 0)
    return concerned.map(({ name }) => note(message('verifier.file-spoilt', { name })));
  return named.length === 0 ? [] : [holds(message('verifier.files-right'))];
};

const isProof = (value: unknown): value is CheckpointProof =>
  value !== null && typeof value === 'object' && (value as CheckpointProof).format === PROOF_FORMAT;

/** Whether a signed checkpoint of the ledger covers the events, and how far. */
export const checkCheckpoint = (
  bytes: Buffer | null,
  events: readonly PackedEvent[],
  keys: readonly string[],
): Finding[] => {
  if (bytes === null) return [note(message('verifier.checkpoint-none'))];
  const proof = parsed(bytes);
  if (!isProof(proof)) return [fails(message('verifier.unreadable', { part: partNames.proof }))];
  const { checkpoint, head } = proof;
  const [stream, version, hash] = head;
  const key = keys.find((known) => keyIdOf(known) === checkpoint.keyId);
  if (!key || !isSignature(checkpoint.signature, signedBytes(checkpoint), key))
    return [fails(message('verifier.checkpoint-signature-wrong'))];
  if (rootOfPath(proof) !== checkpoint.root) return [fails(message('verifier.checkpoint-elsewhere'))];
  const covered = events[version - 1];
  if (covered?.stream !== stream || covered.hash !== hash)
    return [fails(message('verifier.checkpoint-other-event', { number: version }))];
  const later = events.length - version;
  return [
    holds(message('verifier.checkpoint-covers', { at: checkpoint.createdAt, version })),
    ...(later > 0 ? [note(message('verifier.later', { count: later }))] : []),
  ];
};
