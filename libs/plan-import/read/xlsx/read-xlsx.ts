import ExcelJS, { type Worksheet } from 'exceljs';
import type { Finding } from '#libs/domain/plan/parsed-plan';
import type { ImportLimits } from '#libs/plan-import/limits';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';
import { atMost, type ReadFile } from '#libs/plan-import/read/refusals';
import { blocksOf } from '#libs/plan-import/read/xlsx/sheet-blocks';
import { readSheet, type SheetGrid } from '#libs/plan-import/read/xlsx/sheet-grid';
import { hiddenSheet, judgeSheet } from '#libs/plan-import/read/xlsx/sheet-findings';

/** Parts of a sheet that say nothing of its text; some of them make exceljs write down every cell of a range. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'picture',
  'tableParts',
  'legacyDrawing',
  'printOptions',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
];

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** exceljs writes down every cell of a merged range, so ranges are measured before it may begin. */
function measure({ xml }: ZipParts, limit: number): void {
  let cells = 0;
  for (const [name, part] of xml) {
    if (!/^xl\/worksheets\//u.test(name)) continue;
    const text = part.toString('latin1');
    for (const [, a = '', r1, b = '', r2] of text.matchAll(
      /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu,
    ))
      cells += (columnNumber(b) - columnNumber(a) + 1) * (Number(r2) - Number(r1) + 1);
    for (let at = text.indexOf('<c '); at >= 0; at = text.indexOf('<c ', at + 3)) cells += 1;
    atMost('cells', limit, cells);
  }
}

const isHidden = ({ state }: Worksheet): boolean => state !== 'visible';

/**
 * Reads an Excel file sheet by sheet: text above and below a table as paragraphs, merged ranges as they are.
 * Hidden rows and columns are read and reported, hidden sheets reported and left out.
 *
 * @throws Unreadable `IMPORT.TOO_COMPLEX`, or an error of exceljs
 */
export async function readXlsx(bytes: Uint8Array, parts: ZipParts, limits: ImportLimits): Promise<ReadFile> {
  measure(parts, limits.cells);
  const workbook = new ExcelJS.Workbook();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await workbook.xlsx.load(buffer as unknown as ExcelJS.Buffer, { ignoreNodes });
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
