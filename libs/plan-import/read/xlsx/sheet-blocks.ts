import { placeAt, type Block } from '#libs/plan-import/read/blocks';
import type { SheetGrid, SheetRow } from '#libs/plan-import/read/xlsx/sheet-grid';

const filled = ({ cells }: SheetRow): number => cells.filter((text) => text !== '').length;

/** A table begins with a row of three texts or more; titles and letterheads above it have one or two. */
const FEWEST_COLUMNS = 3;

/** Runs of rows that belong to one table, each from its first to its last row; what lies between is text. */
function tableRuns(rows: readonly SheetRow[]): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  let run: [number, number] | null = null;
  let blankAbove = true;
  rows.forEach((row, i) => {
    const texts = filled(row);
    if (run !== null && texts === 1 && blankAbove) run = null;
    if (run === null && texts >= FEWEST_COLUMNS) runs.push((run = [i, i]));
    else if (run !== null && texts > 0) run[1] = i;
    blankAbove = texts === 0;
  });
  return runs.map(([from, to]) => {
    let end = to;
    // Signatures and notes right below a table have a text or two each, and the number column empty.
    while (end > from && filled(rows[end]!) <= 2 && rows[end]!.cells[0] === '') end -= 1;
    return [from, end];
  });
}

/** Turns sheets into text and tables in reading order. */
export function blocksOf(grids: readonly SheetGrid[]): readonly Block[] {
  const blocks: Block[] = [];
  let table = 0;
  for (const { sheet, rows, spans } of grids) {
    const runs = tableRuns(rows);
    let spaced = true;
    rows.forEach((row, i) => {
      const run = runs.find(([from, to]) => i >= from && i <= to);
      if (run !== undefined && i > run[0]) return;
      if (run === undefined) {
        for (const text of row.cells.flatMap((cell) => cell.split('\n')))
          if (text !== '') {
            blocks.push({ kind: 'paragraph', text, place: placeAt({ sheet, row: row.number }), spaced });
            spaced = false;
          }
        if (filled(row) === 0) spaced = true;
        return;
      }
      table += 1;
      const [from, to] = run;
      blocks.push({
        kind: 'table',
        rows: rows.slice(from, to + 1).map(({ cells, number }) => ({
          cells,
          page: 1,
          place: placeAt({ sheet, table, row: number }),
        })),
        spans: spans
          .filter((span) => span.row >= from && span.row <= to)
          .map((span) => ({
            ...span,
            row: span.row - from,
            rowSpan: Math.min(span.rowSpan, to - span.row + 1),
          })),
        flattened: false,
        place: placeAt({ sheet, table, row: row.number }),
      });
      spaced = true;
    });
  }
  return blocks;
}
