import { ValueType, type Cell, type Worksheet } from 'exceljs';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { defaultLimits, type ImportLimits } from '#libs/plan-import/limits';
import { fileKindOf } from '#libs/plan-import/read/container/file-kind';
import { readZipParts } from '#libs/plan-import/read/container/zip-parts';
import type { ReadOptions } from '#libs/plan-import/read/read-blocks';
import { atMost, rejectionOf, Unreadable } from '#libs/plan-import/read/refusals';
import { numberText } from '#libs/plan-import/read/xlsx/cell-text';
import { loadWorkbook } from '#libs/plan-import/read/xlsx/load-workbook';

/** A row of a sheet that people filled in. */
export interface TableRow {
  /** Of the sheet, from 1. */
  readonly number: number;
  /** By column, from the first one; null for a formula, a link and whatever else nobody typed as a value. */
  readonly cells: readonly (string | null)[];
}

/** Columns beyond these are not looked at. */
const mostColumns = 100;

const textOf = (cell: Cell): string | null => {
  const { type, value } = cell;
  switch (type) {
    case ValueType.Null:
    case ValueType.Merge:
      return '';
    case ValueType.String:
    case ValueType.SharedString:
    case ValueType.RichText:
    case ValueType.Boolean:
      return cell.text.trim();
    case ValueType.Number:
      return numberText(value as number, cell.numFmt ?? '', true).trim();
    case ValueType.Date:
      return (value as Date).toISOString().slice(0, 10);
    case ValueType.Formula:
    case ValueType.Hyperlink:
    case ValueType.Error:
      return null;
  }
};

/** The sheet of a workbook with its name. */
export interface NamedTable {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Counts the places of all sheets of a file together. */
const rowsOf = (sheet: Worksheet, limits: ImportLimits, count: { places: number }): TableRow[] => {
  const rows: TableRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const width = Math.min(row.cellCount, mostColumns);
    atMost('cells', limits.cells, (count.places += width));
    const cells = Array.from({ length: width }, (_, i) => textOf(row.getCell(i + 1)));
    for (const text of cells) atMost('cell-characters', limits.cellCharacters, text?.length ?? 0);
    rows.push({ number, cells });
  });
  return rows;
};

async function sheetsOf(bytes: Uint8Array, limits: ImportLimits): Promise<readonly Worksheet[]> {
  if (fileKindOf(bytes) !== 'zip') throw new Unreadable('IMPORT.UNSUPPORTED', { expected: 'xlsx' });
  const workbook = await loadWorkbook(bytes, await readZipParts(bytes, limits), limits);
  if (workbook.worksheets.length === 0) throw new Unreadable('IMPORT.BROKEN', { reason: 'no sheet' });
  return workbook.worksheets;
}

async function reading<T>(
  bytes: Uint8Array,
  { fileName, limits: given }: ReadOptions,
  read: (sheets: readonly Worksheet[], limits: ImportLimits) => T,
): Promise<T | Rejection> {
  const limits = { ...defaultLimits, ...given };
  if (bytes.length > limits.bytes)
    return reject('IMPORT.TOO_LARGE', { fileName, bytes: bytes.length, limit: limits.bytes });
  try {
    return read(await sheetsOf(bytes, limits), limits);
  } catch (error) {
    return rejectionOf(error, fileName);
  }
}

/**
 * Reads the first sheet of an Excel file, row by row, as a form that people filled in. Empty rows are left out.
 *
 * @returns the rows, or a rejection: IMPORT.TOO_LARGE, IMPORT.TOO_COMPLEX, IMPORT.UNSUPPORTED, IMPORT.ENCRYPTED,
 * IMPORT.BROKEN
 */
export const readTable = (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly TableRow[] | Rejection> =>
  reading(bytes, options, (sheets, limits) =>
    sheets.slice(0, 1).flatMap((sheet) => rowsOf(sheet, limits, { places: 0 })),
  );

/** The same of every sheet, by its name; refused as readTable says. */
export const readTables = (
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly NamedTable[] | Rejection> =>
  reading(bytes, options, (sheets, limits) => {
    const count = { places: 0 };
    return sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet, limits, count) }));
  });
