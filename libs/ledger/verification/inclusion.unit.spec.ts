import fc from 'fast-check';
import { rootOfPath } from '#libs/ledger/verification/inclusion';
import { rootOf, type HeadEntry } from '#libs/ledger/verification/merkle';
import { auditPath } from '#libs/ledger/verification/prove-stream';

const headsOf = (count: number): HeadEntry[] =>
  Array.from({ length: count }, (_, n) => [`task/${String(n).padStart(4, '0')}`, n + 1, 'ab'.repeat(32)]);

const proofOf = async (heads: readonly HeadEntry[], index: number) => ({
  head: heads[index] ?? (['', 0, ''] as const),
  index,
  path: await auditPath(heads, index),
  checkpoint: {
    format: 'x',
    createdAt: '',
    streams: heads.length,
    events: 0,
    root: rootOf(heads),
    keyId: '',
    signature: '',
  },
});

describe('the proof that a checkpoint signed for a stream', () => {
  it('leads from every head of a tree of any size to its root', async () => {
    for (let size = 1; size <= 33; size += 1) {
      const heads = headsOf(size);
      for (let index = 0; index < size; index += 1)
        expect(rootOfPath(await proofOf(heads, index))).toBe(rootOf(heads));
    }
  });

  it('leads elsewhere, or nowhere, when head, place or path are others', async () => {
    const size = fc.integer({ min: 2, max: 40 });
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), async (count, at, other) => {
        const heads = headsOf(count);
        const proof = await proofOf(heads, at % count);
        const { root } = proof.checkpoint;
        const [stream, version, hash] = proof.head;
        const place = (proof.index + 1 + (other % (count - 1))) % count;
        const path = proof.path.map((node, n) => (n === other % proof.path.length ? 'cd'.repeat(32) : node));
        expect(rootOfPath({ ...proof, head: [stream, version + 1, hash] })).not.toBe(root);
        expect(rootOfPath({ ...proof, index: place })).not.toBe(root);
        expect(rootOfPath({ ...proof, path })).not.toBe(root);
        expect(rootOfPath({ ...proof, path: proof.path.slice(1) })).not.toBe(root);
        expect(rootOfPath({ ...proof, path: [...proof.path, root] })).toBeNull();
      }),
    );
  });
});
