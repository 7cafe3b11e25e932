import type { Span } from '#libs/plan-import/read/blocks';
import { atMost } from '#libs/plan-import/read/refusals';

/** A cell as formats with real merged cells write it: only where it begins, with its reach. */
export interface GridCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface CellGrid {
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly Span[];
}

export interface GridLimits {
  readonly cells: number;
  readonly cellCharacters: number;
}

/** Reaches that leave the table are cut at its last row, and those below one are one. */
const reach = (span: number, most: number): number => Math.max(1, Math.min(Math.trunc(span) || 1, most));

/**
 * Expands rows of cells into a grid of equal rows: each cell's text stands where the cell begins, '' where it
 * covers.
 *
 * @throws Unreadable `IMPORT.TOO_COMPLEX` for more places, or a longer text, than the limits allow
 */
export function expandGrid(rows: readonly (readonly GridCell[])[], limits: GridLimits): CellGrid {
  const texts: string[][] = rows.map(() => []);
  const taken: boolean[][] = rows.map(() => []);
  const spans: Span[] = [];
  let places = 0;
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      atMost('cell-characters', limits.cellCharacters, cell.text.length);
      while (taken[row]![column]) column += 1;
      const rowSpan = reach(cell.rowSpan, rows.length - row);
      const colSpan = reach(cell.colSpan, limits.cells + 1);
      places += rowSpan * colSpan;
      atMost('cells', limits.cells, places);
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + colSpan; c += 1) taken[r]![c] = true;
      texts[row]![column] = cell.text;
      if (rowSpan > 1 || colSpan > 1) spans.push({ row, column, rowSpan, colSpan });
      column += colSpan;
    }
  });
  const width = Math.max(0, ...taken.map((row) => row.length));
  atMost('cells', limits.cells, width * rows.length);
  return { rows: texts.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? '')), spans };
}
