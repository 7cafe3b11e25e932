import type { Columns } from '#libs/plan-import/layout/columns';
import { onlyText, textAt, type ViewRow } from '#libs/plan-import/layout/table-view';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import type { Place } from '#libs/plan-import/read/blocks';

export interface Section {
  /** As printed, without punctuation; the title where none is printed. */
  readonly number: string;
  readonly title: string;
  readonly place: Place;
}

/** What the table as a whole says about its numbers. */
export interface Numbering {
  /** Numbers that others begin with: "2" where there are "2.1", "2.2". */
  readonly parents: ReadonlySet<string>;
}

const plain = (text: string): string => text.replace(/^\(|[.):\s]+$/gu, '');
/** The number of a row, without the punctuation around it; '' for a dash. */
export const numberOf = (row: ViewRow, { number }: Columns): string => {
  const text = plain(textAt(row, number).replace(/^(?:nhiệm vụ|mục|số)\s+(?=\d)/iu, ''));
  return /^[-–+•*]$/u.test(text) ? '' : text;
};

export function numberingOf(rows: readonly ViewRow[], columns: Columns): Numbering {
  const parents = new Set<string>();
  for (const row of rows) {
    const number = numberOf(row, columns);
    const dot = number.lastIndexOf('.');
    if (dot > 0 && number.length < 20) parents.add(number.slice(0, dot));
  }
  return { parents };
}

const lettered = /^(?:[IVXLC]{1,6}|[A-ZĐ])$/u;
/** "I. …", "Phần II - …", "A/ …", "Mục 3: …" in one cell across the table. */
const inOneCell =
  /^(?:(?:phần|mục|chương|nhóm)\s+(?:thứ\s+)?)?([IVXLC]{1,6}|[A-ZĐ]|\d{1,2})\s*[.):/–-]\s*(?=\p{L})(.{3,})$/iu;
const upper = (text: string): boolean => text === text.toUpperCase() && /\p{L}{2}/u.test(text);

function acrossTable(row: ViewRow, columns: Columns): Omit<Section, 'place'> | null {
  const only = onlyText(row);
  if (only === null || only.text.length > 400) return null;
  const wide = (row.widths[only.column] ?? 1) >= Math.max(2, row.cells.length - 1);
  const first = only.column === 0 || only.column === columns.number || wide;
  const match = inOneCell.exec(only.text);
  if (match !== null && (first || upper(only.text)))
    return { number: (match[1] ?? '').toUpperCase(), title: match[2] ?? '' };
  const inTitle = only.column === columns.title;
  const heads =
    wide || (first && !inTitle) || upper(only.text) || (columns.leads === undefined && beginsUnit(only.text));
  const isNumber = only.column === columns.number && only.text.length < 8;
  return heads && !isNumber ? { number: only.text, title: only.text } : null;
}

/** Reads a row as the title of the tasks below it; null when it is a task or part of one. */
export function readSection(row: ViewRow, columns: Columns, { parents }: Numbering): Section | null {
  const number = numberOf(row, columns);
  const title = textAt(row, columns.title);
  const assigns = [columns.leads, columns.coordinators, columns.timing, columns.product].some(
    (column) => textAt(row, column) !== '' || (column !== undefined && row.above[column] != null),
  );
  if (assigns) return null;
  if (number !== '' && title !== '')
    return lettered.test(number) || parents.has(number) ? { number, title, place: row.place } : null;
  const across = acrossTable(row, columns);
  return across === null ? null : { ...across, place: row.place };
}
