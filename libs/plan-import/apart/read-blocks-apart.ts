import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import { readApart } from '#libs/plan-import/apart/read-apart';
import type { Block } from '#libs/plan-import/read/blocks';
import type { ReadOptions } from '#libs/plan-import/read/read-blocks';
import type { ReadFile } from '#libs/plan-import/read/refusals';

/** Reads a file into blocks as readBlocks does, apart from whoever asks; refused as readApart says. */
export const readBlocksApart = async (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly Block[] | Rejection> => {
  const read = await readApart<ReadFile>('blocks-program', bytes, options);
  return isRejection(read) ? read : read.blocks;
};
