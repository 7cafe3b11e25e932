import { createHash } from 'node:crypto';
import { canonical } from '#libs/ledger/hash';

/** A stream's name, its version and the hash (hex) of the event that made it. */
export type HeadEntry = readonly [stream: string, version: number, hash: string];

const digest = (...chunks: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest();
};

// RFC 6962, 2.1: leaves and nodes are hashed with different prefixes, so that neither passes for the other.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The Merkle tree hash of RFC 6962, built leaf by leaf; keeps one node for each bit of their number. */
export class MerkleTree {
  private peaks: { readonly leaves: number; readonly hash: Buffer }[] = [];

  add(leaf: Uint8Array): void {
    let peak = { leaves: 1, hash: digest(LEAF, leaf) };
    for (let left = this.peaks.at(-1); left?.leaves === peak.leaves; left = this.peaks.at(-1)) {
      this.peaks.pop();
      peak = { leaves: left.leaves * 2, hash: digest(NODE, left.hash, peak.hash) };
    }
    this.peaks.push(peak);
  }

  addHead(entry: HeadEntry): void {
    this.add(Buffer.from(canonical(entry)));
  }

  /** Lower-case hex; that of no leaves is the hash of nothing. */
  root(): string {
    const root = this.peaks.reduceRight<Buffer | null>(
      (right, { hash }) => (right ? digest(NODE, hash, right) : hash),
      null,
    );
    return (root ?? digest()).toString('hex');
  }
}

/** The order of the leaves: by the bytes of the names, as `collate "C"` sorts, whatever the database's locale. */
export const compareNames = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The root over heads that are in order. */
export const rootOf = (heads: readonly HeadEntry[]): string => {
  const tree = new MerkleTree();
  for (const head of heads) tree.addHead(head);
  return tree.root();
};
