import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Instant } from '#libs/domain/shared/time';
import { canonical } from '#libs/ledger/hash';

/** PEM text or a key; a private one counts as its public half where a public one is asked for. */
export type Key = string | KeyObject;

const ed25519 = (read: () => KeyObject): KeyObject => {
  let key: KeyObject;
  try {
    key = read();
  } catch (cause) {
    throw new Error('LEDGER.CHECKPOINT_KEY: not a key in PEM', { cause });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('LEDGER.CHECKPOINT_KEY: not an Ed25519 key');
  return key;
};
export const publicHalf = (key: Key): KeyObject =>
  ed25519(() => (typeof key === 'object' && key.type === 'public' ? key : createPublicKey(key)));
export const privateHalf = (key: Key): KeyObject =>
  ed25519(() => (typeof key === 'string' ? createPrivateKey(key) : key));

/** What a checkpoint calls the key that signed it: SHA-256 of the public key's SPKI form, hex. */
export const keyIdOf = (key: Key): string =>
  createHash('sha256')
    .update(publicHalf(key).export({ type: 'spki', format: 'der' }))
    .digest('hex');

const blocks = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

const publicPem = (pem: string): string =>
  createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString();

/**
 * The public keys of a PEM text that holds any number of keys.
 *
 * @throws Error `LEDGER.CHECKPOINT_KEY` when one of them is no Ed25519 key, or there is none
 */
export const publicKeysIn = (text: string): readonly string[] => {
  const keys = text.match(blocks) ?? [];
  if (keys.length === 0) throw new Error('LEDGER.CHECKPOINT_KEY: not a key in PEM');
  keys.forEach(keyIdOf);
  return keys.map(publicPem);
};

/** An Ed25519 signature in base64. @throws Error `LEDGER.CHECKPOINT_KEY` when the key is no Ed25519 key */
export const signed = (bytes: Uint8Array, key: Key): string =>
  sign(null, bytes, privateHalf(key)).toString('base64');

/** Whether it is the signature of these bytes; of all spellings that base64 allows, only the usual one counts. */
export const isSignature = (signature: string, bytes: Uint8Array, key: Key): boolean => {
  const read = Buffer.from(signature, 'base64');
  return read.toString('base64') === signature && verify(null, bytes, publicHalf(key), read);
};

/** What a checkpoint says, without where each stream ended, which it signs through the root. */
export interface SignedFacts {
  readonly format: string;
  readonly createdAt: Instant;
  readonly streams: number;
  readonly events: number;
  /** Merkle root over the heads, hex. */
  readonly root: string;
  readonly keyId: string;
}

/** The bytes that a checkpoint's signature is of. */
export const signedBytes = ({ format, createdAt, streams, events, root, keyId }: SignedFacts): Buffer =>
  Buffer.from(canonical({ format, createdAt, streams, events, root, keyId }));
