import { isRejection, type Rejection } from '#libs/domain/shared/rejection';
import type { Block } from '#libs/plan-import/read/blocks';
import { decodeText, DEFAULT_LIMIT } from '#libs/plan-import/read/decode';
import { readPlainText } from '#libs/plan-import/read/plain-text';

export interface ReadOptions {
  readonly fileName: string;
  /** Bytes; larger files are refused. Default 20 MB. */
  readonly limit?: number;
}

/** Reads a file of any known format into neutral blocks, or refuses it. */
export function readBlocks(
  bytes: Uint8Array,
  { fileName, limit = DEFAULT_LIMIT }: ReadOptions,
): Promise<readonly Block[] | Rejection> {
  const text = decodeText(bytes, fileName, limit);
  return Promise.resolve(isRejection(text) ? text : readPlainText(text));
}
