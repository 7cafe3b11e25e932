import { createHash } from 'node:crypto';
import { canonical } from '#libs/ledger/hash';
import type { HeadEntry } from '#libs/ledger/verification/merkle';
import type { SignedFacts } from '#libs/ledger/verification/signature';

export const PROOF_FORMAT = 'dondoc-checkpoint-proof-1';

/** That one stream is among those that a checkpoint signed, without the names of all others. */
export interface CheckpointProof {
  readonly format: typeof PROOF_FORMAT;
  readonly checkpoint: SignedFacts & { readonly signature: string };
  readonly head: HeadEntry;
  /** Of the head among all of them, from 0. */
  readonly index: number;
  /** The hashes beside the way from the leaf to the root, from below, hex. */
  readonly path: readonly string[];
}

const digest = (prefix: number, ...chunks: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256').update(Uint8Array.of(prefix));
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
};
/** RFC 6962, 2.1. */
export const leafOf = (head: HeadEntry): Buffer => digest(0, Buffer.from(canonical(head)));
export const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => digest(1, left, right);

/** The root to which the path leads, RFC 9162 2.1.3.2, hex; null when the path is not one of such a tree. */
export const rootOfPath = ({
  head,
  index,
  path,
  checkpoint,
}: Pick<CheckpointProof, 'head' | 'index' | 'path' | 'checkpoint'>): string | null => {
  if (!Number.isSafeInteger(index) || index < 0 || index >= checkpoint.streams) return null;
  let [at, last] = [index, checkpoint.streams - 1];
  let node = leafOf(head);
  const rest = [...path];
  while (last > 0) {
    const alone = at === last && at % 2 === 0;
    const sibling = alone ? undefined : rest.shift();
    if (!alone && sibling === undefined) return null;
    if (sibling !== undefined) {
      const beside = Buffer.from(sibling, 'hex');
      node = at % 2 === 1 ? nodeOf(beside, node) : nodeOf(node, beside);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return rest.length === 0 ? node.toString('hex') : null;
};
