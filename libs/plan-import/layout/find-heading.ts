import { readHeading, type Columns, type HeadingCell } from '#libs/plan-import/layout/columns';
import { columnsByContent, findTitle } from '#libs/plan-import/layout/column-content';
import { textAt, type ViewRow } from '#libs/plan-import/layout/table-view';

export interface FoundHeading {
  readonly columns: Columns;
  /** The rows of the heading; empty when the columns were told by their content. */
  readonly rows: readonly ViewRow[];
  /** The first row of the table that is not heading. */
  readonly next: number;
  /** Columns that no heading names, and that were told by what they hold. */
  readonly byContent: boolean;
}

/** A sheet may have its title and notes above the heading. */
const DEEPEST = 20;

const numbered = /^(?:\d{1,3}(?:\.\d+)*|[IVXLC]{1,6})[.)]?$/u;

/** A second row of a heading: short words below, no number of a task. */
const goesOn = (row: ViewRow | undefined): row is ViewRow =>
  row !== undefined &&
  row.cells.some((text) => text !== '') &&
  row.cells.every((text) => text.length <= 60 && !numbered.test(text.trim()));

function headingCells(rows: readonly ViewRow[]): readonly HeadingCell[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => textAt(row, column)).filter((text) => text !== ''),
  );
}

const knownIn = (columns: Columns | null): number =>
  columns === null ? 0 : Object.values(columns).filter((index) => index !== null).length;

/** The heading that begins at a row, with a second row where that one tells more. */
function headingAt(rows: readonly ViewRow[], at: number): FoundHeading | null {
  const [first, second] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const one = readHeading(headingCells([first]));
  const two = goesOn(second) ? readHeading(headingCells([first, second])) : null;
  if (two !== null && second !== undefined && knownIn(two) > knownIn(one))
    return { columns: two, rows: [first, second], next: at + 2, byContent: false };
  return one === null ? null : { columns: one, rows: [first], next: at + 1, byContent: false };
}

/** A row above content-told columns that is no task: odd headings. */
const oddHeading = (row: ViewRow | undefined, { number }: Columns): boolean =>
  row !== undefined &&
  row.cells.every((text) => text.length <= 60) &&
  (number === null
    ? row.cells.filter((text) => text !== '').length > 2
    : !numbered.test(textAt(row, number)));

/** Finds a table's heading, or tells its columns by their content; null when it assigns no tasks. */
export function findHeading(rows: readonly ViewRow[]): FoundHeading | null {
  for (let at = 0; at < Math.min(rows.length, DEEPEST); at += 1) {
    const found = headingAt(rows, at);
    if (found === null) continue;
    if (found.columns.title !== undefined) return found;
    const width = rows[at]?.cells.length ?? 0;
    const title = findTitle(rows.slice(found.next), found.columns, width);
    return title === null ? found : { ...found, columns: { ...found.columns, title }, byContent: true };
  }
  const width = Math.max(0, ...rows.slice(0, DEEPEST).map(({ cells }) => cells.length));
  const columns = columnsByContent(rows, width);
  if (columns === null) return null;
  const odd = oddHeading(rows[0], columns);
  return { columns, rows: odd ? rows.slice(0, 1) : [], next: odd ? 1 : 0, byContent: true };
}
