import type { Work } from '#libs/apart/job';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { ReadOptions } from '#libs/plan-import/read/read-blocks';
import { readTable, type TableRow } from '#libs/plan-import/read/xlsx/read-table';

export interface TableFile {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** Reads one table. */
export const work: Work<TableFile, readonly TableRow[] | Rejection> = ({ bytes, options }) =>
  readTable(bytes, options);
