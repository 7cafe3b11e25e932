import ExcelJS from 'exceljs';
import { rowSpanAt, type PlanContent } from './content';

/** In letters; columns count from 1. */
const widthOf = (column: number): number => (column === 1 ? 6 : column === 2 ? 40 : 22);

const borders = Object.fromEntries(
  (['top', 'left', 'bottom', 'right'] as const).map((side) => [side, { style: 'thin' as const }]),
);

/** Borders, and as much height as the wrapped texts need. */
function frame(row: ExcelJS.Row): void {
  let lines = 1;
  row.eachCell((cell, column) => {
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.border = borders;
    lines = Math.max(lines, Math.ceil((1.3 * cell.text.length) / widthOf(column)));
  });
  row.height = 15 * lines;
}

/** An Excel file of one sheet with merged ranges. */
export const renderXlsx = async ({ paragraphs, tables }: PlanContent): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Kế hoạch', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const text of paragraphs) sheet.addRow([text]);
  for (const table of tables) {
    sheet.addRow([]);
    sheet.addRow([...table.heading]);
    const first = sheet.rowCount + 1;
    for (const cells of table.rows) sheet.addRow([...cells]);
    table.heading.forEach((_, column) => {
      sheet.getColumn(column + 1).width = widthOf(column + 1);
    });
    for (let row = first - 1; row <= sheet.rowCount; row += 1) frame(sheet.getRow(row));
    table.rows.forEach((cells, row) =>
      cells.forEach((text, column) => {
        const span = rowSpanAt(table, row, column);
        if (text !== null && span > 1)
          sheet.mergeCells(first + row, column + 1, first + row + span - 1, column + 1);
      }),
    );
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
