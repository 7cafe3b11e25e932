import ExcelJS from 'exceljs';
import { rowSpanAt, type PlanContent } from './content';

/** An Excel file of one sheet with merged ranges. */
export const renderXlsx = async ({ paragraphs, tables }: PlanContent): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Kế hoạch');
  for (const text of paragraphs) sheet.addRow([text]);
  for (const table of tables) {
    sheet.addRow([]);
    sheet.addRow([...table.heading]);
    const first = sheet.rowCount + 1;
    for (const cells of table.rows) sheet.addRow([...cells]);
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
