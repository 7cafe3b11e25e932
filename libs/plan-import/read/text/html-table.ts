import { cleanText } from '#libs/plan-import/read/clean-text';
import { expandGrid, type CellGrid, type GridCell, type GridLimits } from '#libs/plan-import/read/cell-grid';

/** A row of the grid knows the line of the file in which it began, counted from the table's own first line. */
export interface HtmlTable extends CellGrid {
  readonly lines: readonly number[];
}

const spanOf = (attributes: string, name: string): number =>
  Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'iu').exec(attributes)?.[1] ?? 1);

/** Line ends inside a cell are the file's, not the cell's; only tags break its lines. */
const cellText = (html: string): string =>
  html
    .split(/<br\s*\/?>|<\/(?:p|div|li)>/iu)
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');

interface OpenCell {
  readonly from: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/**
 * Reads the rows of one HTML table as recognition software leaves it: end tags may be missing, and what is no
 * row or cell counts as its text.
 *
 * @throws Unreadable `IMPORT.TOO_COMPLEX`
 */
export function readHtmlTable(html: string, limits: GridLimits): HtmlTable {
  const rows: GridCell[][] = [];
  const lines: number[] = [];
  let cell: OpenCell | null = null;
  let [line, counted] = [0, 0];
  const lineAt = (index: number): number => {
    for (; counted < index; counted += 1) if (html[counted] === '\n') line += 1;
    return line;
  };
  const closeCell = (at: number): void => {
    if (cell !== null) rows.at(-1)?.push({ ...cell, text: cellText(html.slice(cell.from, at)) });
    cell = null;
  };
  const openRow = (at: number): void => {
    rows.push([]);
    lines.push(lineAt(at));
  };
  for (const tag of html.matchAll(/<(\/?)(tr|td|th|table)\b([^<>]{0,500})>/giu)) {
    const [whole, slash = '', name = '', attributes = ''] = tag;
    const isCell = /^t[dh]$/iu.test(name);
    closeCell(tag.index);
    if (slash !== '') continue;
    if (/^tr$/iu.test(name) || (isCell && rows.length === 0)) openRow(tag.index);
    if (isCell)
      cell = {
        from: tag.index + whole.length,
        rowSpan: spanOf(attributes, 'rowspan'),
        colSpan: spanOf(attributes, 'colspan'),
      };
  }
  closeCell(html.length);
  return { ...expandGrid(rows, limits), lines };
}
