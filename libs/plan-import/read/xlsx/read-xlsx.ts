import type { Worksheet } from 'exceljs';
import type { Finding } from '#libs/domain/plan/draft/index';
import type { ImportLimits } from '#libs/plan-import/limits';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';
import type { ReadFile } from '#libs/plan-import/read/refusals';
import { loadWorkbook } from '#libs/plan-import/read/xlsx/load-workbook';
import { blocksOf } from '#libs/plan-import/read/xlsx/sheet-blocks';
import { readSheet, type SheetGrid } from '#libs/plan-import/read/xlsx/sheet-grid';
import { hiddenSheet, judgeSheet } from '#libs/plan-import/read/xlsx/sheet-findings';

const isHidden = ({ state }: Worksheet): boolean => state !== 'visible';

/**
 * Reads an Excel file sheet by sheet: text above and below a table as paragraphs, merged ranges as they are.
 * Hidden rows and columns are read and reported, hidden sheets reported and left out.
 *
 * @throws Unreadable `IMPORT.TOO_COMPLEX`, or an error of exceljs
 */
export async function readXlsx(bytes: Uint8Array, parts: ZipParts, limits: ImportLimits): Promise<ReadFile> {
  const workbook = await loadWorkbook(bytes, parts, limits);
  const findings: Finding[] = [];
  const grids: SheetGrid[] = [];
  let places = 0;
  for (const sheet of workbook.worksheets) {
    if (isHidden(sheet)) {
      findings.push(hiddenSheet(sheet.name, sheet.actualRowCount));
      continue;
    }
    const grid = readSheet(sheet, { ...limits, cells: limits.cells - places });
    places += grid.rows.reduce((sum, row) => sum + row.cells.length, 0);
    grids.push(grid);
    findings.push(...judgeSheet(grid));
  }
  return { blocks: blocksOf(grids), findings };
}
