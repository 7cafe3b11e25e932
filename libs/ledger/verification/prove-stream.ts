import { setImmediate as turn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { listCheckpoints, readCheckpoint } from '#libs/ledger/verification/create-checkpoint';
import { leafOf, nodeOf, PROOF_FORMAT, type CheckpointProof } from '#libs/ledger/verification/inclusion';
import type { HeadEntry } from '#libs/ledger/verification/merkle';

/** Nodes after which others get their turn: a province has some hundred thousand streams. */
const nodesAtOnce = 2_000;

const inTurns = async <T, R>(from: readonly T[], make: (each: T, index: number) => R): Promise<R[]> => {
  const made: R[] = [];
  for (const [index, each] of from.entries()) {
    if (index % nodesAtOnce === nodesAtOnce - 1) await turn();
    made.push(make(each, index));
  }
  return made;
};

/** The level above; an odd last node goes up as it is, which gives the tree of RFC 6962. */
const above = (level: readonly Buffer[]): Promise<Buffer[]> =>
  inTurns(
    level.filter((_, index) => index % 2 === 0),
    (left, index) => {
      const right = level[2 * index + 1];
      return right ? nodeOf(left, right) : left;
    },
  );

/** The audit path of one head (RFC 6962, 2.1.1), from below, hex. */
export const auditPath = async (heads: readonly HeadEntry[], index: number): Promise<string[]> => {
  const path: string[] = [];
  let level = await inTurns(heads, leafOf);
  for (let at = index; level.length > 1; at >>= 1) {
    const sibling = level[at ^ 1];
    if (sibling) path.push(sibling.toString('hex'));
    level = await above(level);
  }
  return path;
};

/**
 * The proof that the newest checkpoint signed for a stream; null where there is no checkpoint, or it was signed
 * before the stream began. No older one can cover more of the stream.
 */
export const proveStream = async (
  dataSource: DataSource,
  stream: string,
): Promise<CheckpointProof | null> => {
  const [newest] = await listCheckpoints(dataSource, 1);
  const checkpoint = newest ? await readCheckpoint(dataSource, newest.id) : null;
  if (!checkpoint) return null;
  const { heads, ...facts } = checkpoint;
  const index = heads.findIndex(([name]) => name === stream);
  const head = heads[index];
  if (!head) return null;
  return { format: PROOF_FORMAT, checkpoint: facts, head, index, path: await auditPath(heads, index) };
};
