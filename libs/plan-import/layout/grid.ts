import type { Finding } from '#libs/domain/plan/parsed-plan';
import { finding } from '#libs/plan-import/findings';
import type { Columns, Field } from '#libs/plan-import/layout/columns';
import { mergedFrom } from '#libs/plan-import/layout/merged-cells';
import type { Place, Row } from '#libs/plan-import/read/blocks';
import { placeName } from '#libs/plan-import/read/place-name';

export interface CellValue {
  readonly text: string;
  /** The place that the text was printed at; another row's when `inferred`. */
  readonly place: Place;
  readonly column: number;
  readonly inferred: boolean;
  /** Number of the task that the text was taken over from, when inferred. */
  readonly from: string | null;
}

export interface Section {
  readonly number: string;
  readonly title: string;
  readonly place: Place;
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
  readonly sections: readonly Section[];
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
}

interface DraftRow {
  readonly number: string;
  readonly section: Section | null;
  readonly place: Place;
  readonly page: number;
  readonly texts: Map<Field, { text: string; place: Place }>;
}

const fields: readonly Field[] = ['title', 'leads', 'coordinators', 'product', 'timing'];
const sectionNumber = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u;

const cell = (row: Row, index: number | undefined | null): string =>
  index === undefined || index === null ? '' : (row.cells[index] ?? '').replaceAll('\n', ' ');

/** A row that says nothing new: the heading printed again on a new page, or "(1) (2) (3)" below it. */
const repeatsHeading = (row: Row, heading: Row): boolean =>
  row.cells.join('|').toLowerCase() === heading.cells.join('|').toLowerCase() ||
  row.cells.every((text, i) => text.replace(/[()]/gu, '') === String(i + 1));

const isSection = (row: Row, columns: Columns): boolean =>
  sectionNumber.test(cell(row, columns.number)) &&
  cell(row, columns.title) !== '' &&
  [columns.leads, columns.coordinators, columns.timing].every((index) => cell(row, index) === '');

/** A row without a number carries on the row above when the page broke inside it. */
const carriesOn = (row: Row, columns: Columns, above: DraftRow): boolean => {
  if (columns.number === null || cell(row, columns.number) !== '') return false;
  const title = cell(row, columns.title);
  return title === '' || (row.page !== above.page && /^[\p{Ll}(–-]/u.test(title));
};

function readRows(heading: Row, rows: readonly Row[], columns: Columns) {
  const sections: Section[] = [];
  const drafts: DraftRow[] = [];
  let section: Section | null = null;
  for (const row of rows) {
    const above = drafts.at(-1);
    if (row.cells.every((text) => text === '') || repeatsHeading(row, heading)) continue;
    if (isSection(row, columns)) {
      const number = cell(row, columns.number).replace(/[.)]$/u, '');
      section = { number, title: cell(row, columns.title), place: row.place };
      sections.push(section);
      continue;
    }
    const joins = above !== undefined && above.section === section && carriesOn(row, columns, above);
    const number = cell(row, columns.number).replace(/[.)]+$/u, '');
    const start = { number, section, place: row.place, page: row.page };
    const draft = joins ? above : { ...start, texts: new Map<Field, { text: string; place: Place }>() };
    for (const field of fields) {
      const text = cell(row, columns[field]);
      if (text === '') continue;
      const before = draft.texts.get(field);
      draft.texts.set(
        field,
        before === undefined ? { text, place: row.place } : { ...before, text: `${before.text} ${text}` },
      );
    }
    if (!joins) drafts.push(draft);
  }
  return { sections, drafts };
}

/** Fills one section's part on one page, column by column. */
function fillPart(part: readonly DraftRow[], columns: Columns, flattened: boolean): GridRow[] {
  const cells = part.map((): Partial<Record<Field, CellValue>> => ({}));
  for (const field of fields) {
    const column = columns[field];
    if (column === undefined) continue;
    const filled = part.map((row) => row.texts.has(field));
    const source =
      flattened && field !== 'title' ? mergedFrom(filled) : filled.map((has, i) => (has ? i : null));
    source.forEach((from, i) => {
      const origin = from === null ? undefined : part[from];
      const value = origin?.texts.get(field);
      if (origin === undefined || value === undefined) return;
      const inferred = from !== i;
      cells[i]![field] = { ...value, column: column + 1, inferred, from: inferred ? origin.number : null };
    });
  }
  return part.map(({ number, section, place }, i) => ({ number, section, place, cells: cells[i]! }));
}

/** Lays out a task table: sections, rows broken over pages joined, flattened merged cells filled and marked. */
export function layOut(
  table: number,
  heading: Row,
  rows: readonly Row[],
  { columns, flattened }: { readonly columns: Columns; readonly flattened: boolean },
): Grid {
  const { sections, drafts } = readRows(heading, rows, columns);
  const parts: DraftRow[][] = [];
  for (const draft of drafts) {
    const last = parts.at(-1)?.at(-1);
    if (last?.section === draft.section && last.page === draft.page) parts.at(-1)!.push(draft);
    else parts.push([draft]);
  }
  const wide = rows.filter((row) => row.cells.slice(heading.cells.length).some((text) => text !== ''));
  const findings = wide.map(({ place }) => {
    const [vi, en] = placeName(place);
    return finding('TABLE.EXTRA_CELLS', 'warning', 'document', [
      `Ở ${vi} có nhiều ô hơn tiêu đề của bảng; phần thừa chưa được đọc.`,
      `At ${en} there are more cells than the table's heading has; the rest was not read.`,
    ]);
  });
  return {
    table,
    columns,
    sections,
    rows: parts.flatMap((part) => fillPart(part, columns, flattened)),
    findings,
  };
}
