import type { Rejection } from '#libs/domain/shared/rejection';
import { readApart } from '#libs/plan-import/apart/read-apart';
import type { ReadOptions } from '#libs/plan-import/read/read-blocks';
import type { NamedTable, TableRow } from '#libs/plan-import/read/xlsx/read-table';

/** Reads the first sheet of an Excel file as readTable does, apart from whoever asks; refused as readApart says. */
export const readTableApart = (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly TableRow[] | Rejection> => readApart('table-program', bytes, options);

/** The same of every sheet of the file. */
export const readTablesApart = (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly NamedTable[] | Rejection> => readApart('tables-program', bytes, options);
