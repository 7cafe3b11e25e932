/** A cell that begins here, or null where the merged cell above goes on. */
export type CellText = string | null;

/** One row of an annex, or the title of a section in the number and task columns. */
export type ContentRow = readonly CellText[];

export interface ContentTable {
  readonly heading: readonly string[];
  readonly rows: readonly ContentRow[];
}

/** A plan as every format can print it; '' among the paragraphs leaves a gap. */
export interface PlanContent {
  readonly paragraphs: readonly string[];
  readonly tables: readonly ContentTable[];
}

/** How many rows the cell that begins at a place covers. */
export function rowSpanAt({ rows }: ContentTable, row: number, column: number): number {
  let end = row + 1;
  while (end < rows.length && rows[end]?.[column] === null) end += 1;
  return end - row;
}
