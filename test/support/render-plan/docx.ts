import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { rowSpanAt, type ContentTable, type PlanContent } from './content';

const cell = (table: ContentTable, row: number, column: number): TableCell => {
  const text = table.rows[row]?.[column] ?? null;
  const merged = text === null || rowSpanAt(table, row, column) > 1;
  return new TableCell({
    children: [new Paragraph(text ?? '')],
    ...(merged
      ? { verticalMerge: text === null ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }
      : {}),
  });
};

/** Twentieths of a point, of a page laid upright: the number narrow, the task wide. */
const columnWidths = ({ heading }: ContentTable): number[] =>
  heading.map((_, column) => (column === 0 ? 700 : column === 1 ? 2500 : 1500));

const tableOf = (table: ContentTable): Table =>
  new Table({
    columnWidths: columnWidths(table),
    rows: [
      new TableRow({
        children: table.heading.map((text) => new TableCell({ children: [new Paragraph(text)] })),
      }),
      ...table.rows.map(
        (cells, row) => new TableRow({ children: cells.map((_, column) => cell(table, row, column)) }),
      ),
    ],
  });

/** A Word file with merged cells. */
export const renderDocx = async ({ paragraphs, tables }: PlanContent): Promise<Uint8Array> => {
  const annexes = tables.flatMap((table) => [new Paragraph(''), tableOf(table)]);
  const children = [...paragraphs.map((text) => new Paragraph(text)), ...annexes, new Paragraph('')];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
};
