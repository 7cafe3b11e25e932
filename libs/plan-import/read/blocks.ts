/**
 * What every reader of a file format hands on: headings, paragraphs, list items and tables in document order,
 * each knowing where it stood. The later stages see only these, so a new format is a new reader and nothing
 * else.
 */
export type Block = TextBlock | Table;
export type TextBlock = Heading | Paragraph | ListItem;

/** Where something stood in the file. Counts are from 1; null where the format has no such thing. */
export interface Place {
  readonly page: number | null;
  /** In a text file, of the file; in a PDF, of its page. */
  readonly line: number | null;
  readonly paragraph: number | null;
  /** Among all tables of the file. */
  readonly table: number | null;
  /** Of the table; of the sheet in a workbook. */
  readonly row: number | null;
  /** The sheet's name in a workbook. */
  readonly sheet: string | null;
}

interface Text {
  readonly text: string;
  readonly place: Place;
  /** The document leaves a gap above: a blank line, an empty paragraph, more space than between lines. */
  readonly spaced: boolean;
}

export interface Heading extends Text {
  readonly kind: 'heading';
  /** From 1, the outermost. */
  readonly level: number;
}

export interface Paragraph extends Text {
  readonly kind: 'paragraph';
}

export interface ListItem extends Text {
  readonly kind: 'item';
  /** What stands in front of the item ("-", "a)", "2."); `text` begins with it. */
  readonly marker: string;
  /** From 1, the outermost. */
  readonly level: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** Cells that cover more than one place of the grid; empty when the format lost them. */
  readonly spans: readonly Span[];
  /** The format lost its merged cells: a blank may mean "the same as above or below". */
  readonly flattened: boolean;
  readonly place: Place;
}

/** A merged cell; `row` and `column` count from 0, as in `rows` and `cells`. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Row {
  /** One text for each column of the grid, lines parted by "\n"; '' where a merged cell covers the place. */
  readonly cells: readonly string[];
  readonly place: Place;
  /** Counts printed pages within the table, from 1; flattened merged cells never cross from one to the next. */
  readonly page: number;
}

const nowhere: Place = { page: null, line: null, paragraph: null, table: null, row: null, sheet: null };

/** A place of which only some counts are known. */
export const placeAt = (known: Partial<Place>): Place => ({ ...nowhere, ...known });

/** Finds for each place of a table's grid the merged cell that covers it, in one look per place. */
export function spanIndex({ spans }: Table): ReadonlyMap<string, Span> {
  const covering = new Map<string, Span>();
  for (const span of spans)
    for (let row = span.row; row < span.row + span.rowSpan; row += 1)
      for (let column = span.column; column < span.column + span.colSpan; column += 1)
        covering.set(`${row}:${column}`, span);
  return covering;
}

const indexes = new WeakMap<Table, ReadonlyMap<string, Span>>();

/**
 * The place of the cell that is seen at a place of the grid: its own, or that of the merged cell covering it.
 * Rows and columns count from 0, as in `rows` and `cells`.
 */
export function spanOrigin(
  table: Table,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } {
  const index = indexes.get(table) ?? spanIndex(table);
  indexes.set(table, index);
  const span = index.get(`${row}:${column}`);
  return span === undefined ? { row, column } : { row: span.row, column: span.column };
}
