import type { Work } from '#libs/apart/job';
import type { Rejection } from '#libs/domain/shared/rejection';
import type { TableFile } from '#libs/plan-import/apart/table-program';
import { readTables, type NamedTable } from '#libs/plan-import/read/xlsx/read-table';

/** Reads every sheet of one file. */
export const work: Work<TableFile, readonly NamedTable[] | Rejection> = ({ bytes, options }) =>
  readTables(bytes, options);
