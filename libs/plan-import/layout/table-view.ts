import { spanIndex, type Place, type Span, type Table } from '#libs/plan-import/read/blocks';

/** A table's row as the layout sees it: one text per column, and which row above a merged cell reaches down from. */
export interface ViewRow {
  /** Lines of a cell parted by "\n"; '' where a merged cell covers the place. */
  readonly cells: readonly string[];
  /** For each column the row that a merged cell reaches down from, or null. */
  readonly above: readonly (ViewRow | null)[];
  /** Columns that the cell beginning at each place covers, 1 where nothing is merged. */
  readonly widths: readonly number[];
  readonly place: Place;
  readonly page: number;
  /** The format lost its merged cells. */
  readonly flattened: boolean;
}

const widthOf = (span: Span | undefined, row: number, column: number): number =>
  span !== undefined && span.row === row && span.column === column ? span.colSpan : 1;

/** Looks at a table row by row, in time linear in its cells. */
export function viewRows(table: Table): readonly ViewRow[] {
  const spans = spanIndex(table);
  const rows: ViewRow[] = [];
  table.rows.forEach(({ cells, place, page }, row) => {
    const above = cells.map((_, column) => {
      const span = spans.get(`${row}:${column}`);
      return span === undefined || span.row === row ? null : (rows[span.row] ?? null);
    });
    const widths = cells.map((_, column) => widthOf(spans.get(`${row}:${column}`), row, column));
    rows.push({ cells, above, widths, place, page, flattened: table.flattened });
  });
  return rows;
}

/** The text of a place in one line; '' where there is none. */
export const textAt = (row: ViewRow, column: number | null | undefined): string =>
  column === null || column === undefined ? '' : (row.cells[column] ?? '').replaceAll('\n', ' ').trim();

/** The only text of a row, with its column; null when there are several or none. */
export function onlyText(row: ViewRow): { readonly text: string; readonly column: number } | null {
  const filled = row.cells.flatMap((text, column) => (text.trim() === '' ? [] : [{ text, column }]));
  const [first] = filled;
  if (first === undefined) return null;
  // A merged cell that a reader printed in each of its places is still one.
  const same = filled.every(({ text }) => text === first.text);
  return same ? { text: textAt(row, first.column), column: first.column } : null;
}
