import type { Place } from '#libs/plan-import/read/blocks';

const parts: readonly (readonly [keyof Place, string, string])[] = [
  ['sheet', 'trang tính', 'sheet'],
  ['page', 'trang', 'page'],
  ['line', 'dòng', 'line'],
  ['table', 'bảng', 'table'],
  ['row', 'hàng', 'row'],
  ['paragraph', 'đoạn', 'paragraph'],
];

/** A line says all: a text file is opened at it, so table and row would only repeat it. */
const told = (place: Place, part: keyof Place): boolean =>
  place[part] !== null &&
  !(place.line !== null && ['table', 'row', 'paragraph'].includes(part)) &&
  !(place.sheet !== null && part === 'table') &&
  !(place.row !== null && part === 'paragraph');

/** How people are told of a place: "dòng 373", "trang 3, dòng 12", "bảng 2, hàng 5", "trang tính “PL1”, hàng 7". */
export function placeName(place: Place): readonly [vi: string, en: string] {
  const known = parts.filter(([part]) => told(place, part));
  const value = (part: keyof Place, open: string, close: string): string =>
    part === 'sheet' ? `${open}${place.sheet ?? ''}${close}` : String(place[part]);
  return [
    known.map(([part, vi]) => `${vi} ${value(part, '“', '”')}`).join(', '),
    known.map(([part, , en]) => `${en} ${value(part, '"', '"')}`).join(', '),
  ];
}

/** The reference that a draft keeps for a cell ("line 373, column 3"); columns count from 1. */
export const cellReference = (place: Place, column: number | null = null): string =>
  [placeName(place)[1], ...(column === null ? [] : [`column ${column}`])]
    .filter((part) => part !== '')
    .join(', ');
