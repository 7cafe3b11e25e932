import ExcelJS from 'exceljs';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';
import { atMost } from '#libs/plan-import/read/refusals';

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

const mergedRange =
  /<(?:\w+:)?mergeCell\b[^<>]{0,200}?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/gu;

/** exceljs writes down every cell of a merged range, so ranges are measured before it may begin. */
function measure({ xml }: ZipParts, limit: number): void {
  let cells = 0;
  for (const [name, part] of xml) {
    if (!/^\/?xl\/worksheets\//iu.test(name)) continue;
    const text = part.toString('latin1');
    for (const [, a = '', r1, b = '', r2] of text.matchAll(mergedRange))
      cells += (Math.abs(columnNumber(b) - columnNumber(a)) + 1) * (Math.abs(Number(r2) - Number(r1)) + 1);
    for (let at = text.indexOf('<c '); at >= 0; at = text.indexOf('<c ', at + 3)) cells += 1;
    atMost('cells', limit, cells);
  }
}

/**
 * Opens an Excel file whose parts were looked through.
 *
 * @throws Unreadable `IMPORT.TOO_COMPLEX` for more cells than the limit, or an error of exceljs
 */
export async function loadWorkbook(
  bytes: Uint8Array,
  parts: ZipParts,
  limits: { readonly cells: number },
): Promise<ExcelJS.Workbook> {
  measure(parts, limits.cells);
  const workbook = new ExcelJS.Workbook();
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await workbook.xlsx.load(buffer as unknown as ExcelJS.Buffer, { ignoreNodes });
  return workbook;
}
