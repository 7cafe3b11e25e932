import {
  columnsOf,
  keyColumns,
  sheetIds,
  sheetTitle,
  titleOf,
  type SheetId,
} from '#apps/api/directory-sheet/columns';
import { accepted, refuse } from '#apps/api/http/refused';
import { languages, type Language } from '#libs/domain/shared/language';
import { isRejection, reject, type Rejection } from '#libs/domain/shared/rejection';
import { readTablesApart } from '#libs/plan-import/apart/read-table-apart';
import type { ImportLimits } from '#libs/plan-import/limits';
import type { NamedTable } from '#libs/plan-import/read/xlsx/read-table';

/** A row as somebody filled it in; columns that the sheet does not have are absent, empty cells are empty. */
export interface SheetRow {
  /** Of the sheet, from 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** In which the sheet has its titles. */
  readonly language: Language;
  /** A cell that holds no value. */
  readonly refusal: Rejection | null;
}

/** By sheet; those that the file does not have are empty. */
export type SheetRows = Readonly<Record<SheetId, readonly SheetRow[]>>;

const mostRows = 5_000;
const mostCells = 100_000;

/** Where each column stands that the sheet has, by its title in any language. */
const placesOf = (id: SheetId, titles: readonly (string | null)[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [column] of columnsOf(id)) {
    const place = titles.findIndex((title) =>
      languages.some((language) => titleOf(id, column, language) === title),
    );
    if (place >= 0) places.set(column, place);
  }
  return places;
};

/** The language of most of the titles. */
const languageOf = (id: SheetId, titles: readonly (string | null)[]): Language => {
  const known = (language: Language): number =>
    columnsOf(id).filter(([column]) => titles.includes(titleOf(id, column, language))).length;
  return languages.reduce((best, one) => (known(one) > known(best) ? one : best));
};

const rowsOf = (id: SheetId, { name, rows: [heading, ...rows] }: NamedTable): readonly SheetRow[] => {
  const titles = heading?.number === 1 ? heading.cells : [];
  const places = placesOf(id, titles);
  if (keyColumns[id].some((column) => !places.has(column)))
    return refuse('DIRECTORY_SHEET.NOT_A_SHEET', { sheet: name.normalize('NFC').trim() });
  const language = languageOf(id, titles);
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
        : reject('DIRECTORY_SHEET.CELL_NOT_TEXT', { column: titleOf(id, strange, language) });
    return [
      {
        row: number,
        cells: Object.fromEntries(texts.map(([column, text]) => [column, (text ?? '').normalize('NFC')])),
        language,
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
    const titles = languages.map((language) => sheetTitle(id, language));
    const table = tables.find(({ name }) => titles.includes(name.normalize('NFC').trim()));
    return table ? [[id, rowsOf(id, table)] as const] : [];
  });
  if (known.length === 0) return refuse('DIRECTORY_SHEET.NOT_A_SHEET');
  if (known.reduce((sum, [, rows]) => sum + rows.length, 0) > mostRows)
    return refuse('DIRECTORY_SHEET.TOO_MANY_ROWS', { limit: mostRows });
  const none: SheetRows = { agencies: [], groups: [], members: [], accounts: [] };
  return { ...none, ...Object.fromEntries(known) };
};
