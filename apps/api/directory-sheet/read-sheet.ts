import {
  columnsOf,
  keyColumns,
  sheetIds,
  sheets,
  titleOf,
  type SheetId,
} from '#apps/api/directory-sheet/columns';
import { accepted, refuse } from '#apps/api/http/refused';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { readTablesApart } from '#libs/plan-import/apart/read-table-apart';
import type { ImportLimits } from '#libs/plan-import/limits';
import type { NamedTable } from '#libs/plan-import/read/xlsx/read-table';

/** A row as somebody filled it in; columns that the sheet does not have are absent, empty cells are empty. */
export interface SheetRow {
  /** Of the sheet, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** A cell that holds no value. */
  readonly refusal: Rejection | null;
}

/** By sheet; those that the file does not have are empty. */
export type SheetRows = Readonly<Record<SheetId, readonly SheetRow[]>>;

const mostRows = 5_000;
const mostCells = 100_000;

const rowsOf = (id: SheetId, { rows: [heading, ...rows] }: NamedTable): readonly SheetRow[] => {
  const places = new Map<string, number>();
  for (const [column, { title }] of columnsOf(id)) {
    const place = heading?.number === 1 ? heading.cells.indexOf(title) : -1;
    if (place >= 0) places.set(column, place);
  }
  if (keyColumns[id].some((column) => !places.has(column)))
    return refuse('DIRECTORY_SHEET.NOT_A_SHEET', { sheet: sheets[id].title });
  const columns = [...places];
  return rows.flatMap(({ number, cells }): SheetRow[] => {
    // A row ends with its last filled cell.
    const texts = columns.map(
      ([column, place]) => [column, place < cells.length ? cells[place] : ''] as const,
    );
    if (texts.every(([, text]) => text === '')) return [];
    const strange = texts.find(([, text]) => text === null || text === undefined)?.[0];
    const refusal =
      strange === undefined
        ? null
        : reject('DIRECTORY_SHEET.CELL_NOT_TEXT', { column: titleOf(id, strange) });
    return [
      {
        row: number,
        cells: Object.fromEntries(texts.map(([column, text]) => [column, (text ?? '').normalize('NFC')])),
        refusal,
      },
    ];
  });
};

/**
 * The rows of a workbook of the directory, read apart.
 *
 * @throws Refused `DIRECTORY_SHEET.NOT_A_SHEET`, `DIRECTORY_SHEET.TOO_MANY_ROWS`, `IMPORT.TOO_LARGE`,
 * `IMPORT.TOO_COMPLEX`, `IMPORT.BUSY`
 */
export const readDirectorySheet = async (
  { bytes, fileName }: { readonly bytes: Buffer; readonly fileName: string },
  given: ImportLimits,
): Promise<SheetRows> => {
  const limits = { ...given, cells: mostCells };
  const read = await readTablesApart(bytes, { fileName, limits });
  // What is no Excel file is no sheet; what is too much of one, or waits in vain, says so itself.
  const unread = isRejection(read) && !/\.(TOO_\w+|BUSY)$/.test(read.code);
  const tables = unread ? refuse('DIRECTORY_SHEET.NOT_A_SHEET') : accepted(read);
  const known = sheetIds.flatMap((id) => {
    const table = tables.find(({ name }) => name.normalize('NFC').trim() === sheets[id].title);
    return table ? [[id, rowsOf(id, table)] as const] : [];
  });
  if (known.length === 0) return refuse('DIRECTORY_SHEET.NOT_A_SHEET');
  if (known.reduce((sum, [, rows]) => sum + rows.length, 0) > mostRows)
    return refuse('DIRECTORY_SHEET.TOO_MANY_ROWS', { limit: mostRows });
  const none: SheetRows = { agencies: [], groups: [], members: [], accounts: [] };
  return { ...none, ...Object.fromEntries(known) };
};
