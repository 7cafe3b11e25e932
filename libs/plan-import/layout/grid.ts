import type { Finding } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { placeInWords } from '#libs/telling/source-place';
import { finding } from '#libs/plan-import/findings';
import { fields, type Columns, type Field } from '#libs/plan-import/layout/columns';
import { mergedFrom } from '#libs/plan-import/layout/merged-cells';
import { readRows, type DraftRow } from '#libs/plan-import/layout/read-rows';
import type { Section } from '#libs/plan-import/layout/sections';
import { textAt, type ViewRow } from '#libs/plan-import/layout/table-view';
import type { Place } from '#libs/plan-import/read/blocks';

export interface CellValue {
  readonly text: string;
  /** The place that the text was printed at; another row's when `inferred`. */
  readonly place: Place;
  readonly column: number;
  readonly inferred: boolean;
  /** The file itself merges the cells, so that what was taken over needs no confirming. */
  readonly merged: boolean;
  /** Number of the task that the text was taken over from, when inferred. */
  readonly from: string | null;
}

export interface GridRow {
  readonly number: string;
  readonly section: Section | null;
  readonly place: Place;
  readonly cells: Readonly<Partial<Record<Field, CellValue>>>;
}

export interface Grid {
  /** From 1, among the document's task tables. */
  readonly table: number;
  readonly columns: Columns;
  /** What stands over the column of the leads. */
  readonly leadHeading: string;
  readonly sections: readonly Section[];
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
}

type Cells = Partial<Record<Field, CellValue>>;

function takeOver(
  origin: DraftRow,
  own: DraftRow,
  field: Field,
  column: number,
  merged: boolean,
): CellValue | null {
  const value = origin.texts.get(field);
  if (value === undefined) return null;
  const inferred = origin !== own;
  return {
    ...value,
    column: column + 1,
    inferred,
    merged: merged && inferred,
    from: inferred ? origin.number : null,
  };
}

/** Fills one section's part on one page, column by column. */
function fillPart(part: readonly DraftRow[], columns: Columns): readonly GridRow[] {
  const cells = part.map((): Cells => ({}));
  for (const field of fields) {
    const column = columns[field];
    if (column === undefined) continue;
    const filled = part.map((row) => row.texts.has(field));
    const guess = part.every(({ flattened }) => flattened) && field !== 'title' && field !== 'start';
    const source = guess ? mergedFrom(filled) : filled.map((has, i) => (has ? i : null));
    source.forEach((from, i) => {
      const own = part[i]!;
      const real = own.merged.get(field);
      const origin = real ?? (from === null ? undefined : part[from]);
      const value = origin === undefined ? null : takeOver(origin, own, field, column, real !== undefined);
      if (value !== null) cells[i]![field] = value;
    });
  }
  return part.map(({ number, section, place }, i) => ({ number, section, place, cells: cells[i]! }));
}

function tooWide(rows: readonly ViewRow[], width: number): readonly Finding[] {
  const wide = rows.filter((row) => row.cells.slice(width).some((text) => text !== ''));
  return wide.map(({ place }) => {
    const told = message('finding.TABLE.EXTRA_CELLS', { place: placeInWords(place) });
    return finding('TABLE.EXTRA_CELLS', 'warning', 'document', told);
  });
}

/** What the rows below a heading are laid out by. */
export interface Layout {
  readonly columns: Columns;
  readonly headings: readonly ViewRow[];
  /** Columns of the table as its heading, or its first row, shows them. */
  readonly width: number;
}

/** Lays out a task table: sections, rows broken over pages joined, merged cells filled and marked. */
export function layOut(table: number, rows: readonly ViewRow[], { columns, headings, width }: Layout): Grid {
  const { sections, drafts } = readRows(headings, rows, columns);
  const parts: DraftRow[][] = [];
  for (const draft of drafts) {
    const last = parts.at(-1)?.at(-1);
    if (last?.section === draft.section && last.page === draft.page) parts.at(-1)!.push(draft);
    else parts.push([draft]);
  }
  return {
    table,
    columns,
    leadHeading: headings
      .map((row) => textAt(row, columns.leads))
      .join(' ')
      .trim(),
    sections,
    rows: parts.flatMap((part) => fillPart(part, columns)),
    findings: tooWide(rows, width),
  };
}
