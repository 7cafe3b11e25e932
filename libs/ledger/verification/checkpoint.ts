import { readFile } from 'node:fs/promises';
import type { Instant } from '#libs/domain/shared/time';
import { compareNames, rootOf, type HeadEntry } from '#libs/ledger/verification/merkle';
import { problem, type Problem } from '#libs/ledger/verification/problems';
import {
  isSignature,
  keyIdOf,
  publicHalf,
  signed,
  signedBytes,
  type Key,
  type SignedFacts,
} from '#libs/ledger/verification/signature';

export { keyIdOf, type Key } from '#libs/ledger/verification/signature';

export const CHECKPOINT_FORMAT = 'dondoc-checkpoint-1';

/** Where every stream ended at one moment, signed; kept outside the database it detects what is gone from it. */
export interface Checkpoint {
  readonly format: typeof CHECKPOINT_FORMAT;
  readonly createdAt: Instant;
  readonly streams: number;
  readonly events: number;
  /** Merkle root over the heads, hex. */
  readonly root: string;
  /** SHA-256 of the public key's SPKI form, hex. */
  readonly keyId: string;
  /** Ed25519 over the canonical form of every other field but the heads, base64. */
  readonly signature: string;
  /** Ordered by the bytes of the names. */
  readonly heads: readonly HeadEntry[];
}

/**
 * Reads a key from a PEM file, as configured.
 *
 * @throws Error `LEDGER.CHECKPOINT_KEY` when there is no such file, or no Ed25519 key in it
 */
export const readKey = async (file: string): Promise<string> => {
  const pem = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`LEDGER.CHECKPOINT_KEY: ${file} cannot be read`, { cause });
  });
  publicHalf(pem);
  return pem;
};

const eventsIn = (heads: readonly HeadEntry[]): number =>
  heads.reduce((sum, [, version]) => sum + version, 0);

/** @throws Error `LEDGER.CHECKPOINT_KEY` when the key is no Ed25519 key */
export const signCheckpoint = (
  heads: readonly HeadEntry[],
  { createdAt, privateKey }: { createdAt: Instant; privateKey: Key },
): Checkpoint => {
  const facts = {
    format: CHECKPOINT_FORMAT,
    createdAt,
    streams: heads.length,
    events: eventsIn(heads),
    root: rootOf(heads),
    keyId: keyIdOf(privateKey),
  } as const satisfies SignedFacts;
  return { ...facts, signature: signed(signedBytes(facts), privateKey), heads };
};

const inOrder = (heads: readonly HeadEntry[]): boolean =>
  heads.every(([stream], index) => {
    const before = heads[index - 1];
    return before === undefined || compareNames(before[0], stream) < 0;
  });

/** Why the checkpoint proves nothing; null when it is genuine. */
export const checkpointProblem = (checkpoint: Checkpoint, publicKeys: readonly Key[]): Problem | null => {
  const refused = (detail: string): Problem => problem('LEDGER.CHECKPOINT_SIGNATURE', {}, detail);
  const { heads, keyId } = checkpoint;
  const key = publicKeys.map(publicHalf).find((known) => keyIdOf(known) === keyId);
  if (!key) return refused(`signed with the key ${keyId}, which is none of the given ones`);
  if (!isSignature(checkpoint.signature, signedBytes(checkpoint), key))
    return refused('the signature does not fit');
  const agrees =
    checkpoint.streams === heads.length && checkpoint.events === eventsIn(heads) && inOrder(heads);
  return agrees && rootOf(heads) === checkpoint.root ? null : refused('the heads are not the signed ones');
};

const isHead = (value: unknown): value is HeadEntry =>
  Array.isArray(value) &&
  value.length === 3 &&
  typeof value[0] === 'string' &&
  Number.isSafeInteger(value[1]) &&
  typeof value[2] === 'string';

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Reads an exported checkpoint; whether it is genuine is for `verifyLedger` to say.
 *
 * @throws Error `LEDGER.CHECKPOINT_FORMAT` when the text is no checkpoint
 */
export const parseCheckpoint = (text: string): Checkpoint => {
  const value = jsonOf(text) as Partial<Record<keyof Checkpoint, unknown>> | null;
  const wellFormed =
    value?.format === CHECKPOINT_FORMAT &&
    [value.createdAt, value.root, value.keyId, value.signature].every((each) => typeof each === 'string') &&
    [value.streams, value.events].every(Number.isSafeInteger) &&
    Array.isArray(value.heads) &&
    value.heads.every(isHead);
  if (!wellFormed) throw new Error('LEDGER.CHECKPOINT_FORMAT: this is no checkpoint');
  return value as Checkpoint;
};
