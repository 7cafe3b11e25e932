import { fields, type Columns, type Field } from '#libs/plan-import/layout/columns';
import { numberingOf, numberOf, readSection, type Section } from '#libs/plan-import/layout/sections';
import { textAt, type ViewRow } from '#libs/plan-import/layout/table-view';
import type { Place } from '#libs/plan-import/read/blocks';

/** A task's row, or the rows that it was broken into, before merged cells are filled. */
export interface DraftRow {
  readonly number: string;
  readonly section: Section | null;
  readonly place: Place;
  readonly page: number;
  readonly flattened: boolean;
  readonly texts: Map<Field, { text: string; place: Place }>;
  /** Where a real merged cell reaches down over the row: the row it begins in. */
  readonly merged: Map<Field, DraftRow>;
}

/** A row that says nothing new: the heading printed again on a new page, or "(1) (2) (3)" below it. */
function repeatsHeading(row: ViewRow, headings: ReadonlySet<string>): boolean {
  const texts = row.cells.map((text) => text.trim());
  const filled = texts.filter((text) => text !== '');
  const counts = filled.length > 2 && filled.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?$/u.test(text));
  const inTurn = texts.every((text, i) => text.replace(/[()]/gu, '') === String(i + 1));
  return inTurn || counts || headings.has(texts.join('|').toLowerCase());
}

/** A row without a number carries on the row above when the page broke inside it, or when their number is merged. */
function carriesOn(row: ViewRow, columns: Columns, above: DraftRow, from: DraftRow | undefined): boolean {
  if (from !== undefined) return from === above;
  const title = textAt(row, columns.title);
  if (columns.number === null) return title === '';
  if (textAt(row, columns.number) !== '') return false;
  return title === '' || (row.page !== above.page && /^[\p{Ll}(–-]/u.test(title));
}

/** Between the parts of a cell that a page broke; sub-rows of one task list several units or products. */
const joint = (field: Field, row: ViewRow, above: DraftRow): string =>
  field === 'title' || row.flattened || row.page !== above.page ? ' ' : '; ';

function addTexts(draft: DraftRow, row: ViewRow, columns: Columns, draftOf: Map<ViewRow, DraftRow>): void {
  for (const field of fields) {
    const column = columns[field];
    const text = textAt(row, column);
    const before = draft.texts.get(field);
    if (text !== '') {
      const whole = before === undefined ? text : `${before.text}${joint(field, row, draft)}${text}`;
      draft.texts.set(field, { text: whole, place: before?.place ?? row.place });
    }
    const above = column === undefined ? null : row.above[column];
    const origin = above == null ? undefined : draftOf.get(above);
    if (text === '' && origin !== undefined && origin !== draft) draft.merged.set(field, origin);
  }
}

/** "1. Xây dựng …" in a table without a column of numbers. */
function numberInTitle(row: ViewRow, columns: Columns): string {
  return /^(\d{1,3}(?:\.\d{1,3})*)[.)]\s/u.exec(textAt(row, columns.title))?.[1] ?? '';
}

/** Goes through the rows below a heading once: sections, tasks, and what belongs to the task above. */
export function readRows(headings: readonly ViewRow[], rows: readonly ViewRow[], columns: Columns) {
  const sections: Section[] = [];
  const drafts: DraftRow[] = [];
  const draftOf = new Map<ViewRow, DraftRow>();
  const repeated = new Set(
    headings.map(({ cells }) =>
      cells
        .map((text) => text.trim())
        .join('|')
        .toLowerCase(),
    ),
  );
  const numbering = numberingOf(rows, columns);
  let section: Section | null = null;
  for (const row of rows) {
    const above = drafts.at(-1);
    if (row.cells.every((text) => text.trim() === '') || repeatsHeading(row, repeated)) continue;
    const found = readSection(row, columns, numbering);
    if (found !== null) {
      section = found;
      sections.push(found);
      continue;
    }
    const merged = columns.number === null ? null : row.above[columns.number];
    const from = merged == null ? undefined : draftOf.get(merged);
    const joins = above !== undefined && above.section === section && carriesOn(row, columns, above, from);
    const number = columns.number === null ? numberInTitle(row, columns) : numberOf(row, columns);
    const { place, page, flattened } = row;
    const empty = { number, section, place, page, flattened };
    const draft = joins ? above : { ...empty, texts: new Map(), merged: new Map() };
    draftOf.set(row, draft);
    addTexts(draft, row, columns, draftOf);
    if (!joins) drafts.push(draft);
  }
  return { sections, drafts };
}
