/** Where something stands in a file; counts are from 1, null where the format has no such thing. */
export interface PlaceInFile {
  readonly sheet?: string | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly paragraph?: number | null;
}

const parts: readonly (readonly [part: keyof PlaceInFile, vi: string, en: string])[] = [
  ['sheet', 'trang tính', 'sheet'],
  ['page', 'trang', 'page'],
  ['line', 'dòng', 'line'],
  ['table', 'bảng', 'table'],
  ['row', 'hàng', 'row'],
  ['paragraph', 'đoạn', 'paragraph'],
];

/** A line says all: a text file is opened at it, so table and row would only repeat it. */
const told = (place: PlaceInFile, part: keyof PlaceInFile): boolean =>
  (place[part] ?? null) !== null &&
  !(place.line !== null && ['table', 'row', 'paragraph'].includes(part)) &&
  !((place.sheet ?? null) !== null && part === 'table') &&
  !(place.row !== null && part === 'paragraph');

/** How people are told of a place: "dòng 373", "trang 3, dòng 12", "bảng 2, hàng 5", "trang tính “PL1”, hàng 7". */
export const placeName = (place: PlaceInFile): readonly [vi: string, en: string] => {
  const known = parts.filter(([part]) => told(place, part));
  const value = (part: keyof PlaceInFile, open: string, close: string): string =>
    part === 'sheet' ? `${open}${place.sheet ?? ''}${close}` : String(place[part]);
  return [
    known.map(([part, vi]) => `${vi} ${value(part, '“', '”')}`).join(', '),
    known.map(([part, , en]) => `${en} ${value(part, '"', '"')}`).join(', '),
  ];
};

/** The reference that a draft keeps for a cell ("line 373, column 3"); columns count from 1. */
export const cellReference = (place: PlaceInFile, column: number | null = null): string =>
  [placeName(place)[1], ...(column === null ? [] : [`column ${column}`])]
    .filter((part) => part !== '')
    .join(', ');

const words = new Map([...parts.map(([, vi, en]) => [en, vi] as const), ['column', 'cột'] as const]);

/** Such a reference as people are told of it: "dòng 373, cột 3", "trang tính “PL1”, hàng 7, cột 2". */
export const referenceName = (reference: string): string =>
  reference.replace(
    /(^|, )(sheet|page|line|table|row|paragraph|column) (?:"(.*?)"(?=, |$)|(\d+))/gu,
    (_, before: string, word: string, name: string | undefined, n: string | undefined) =>
      `${before}${words.get(word) ?? word} ${name === undefined ? (n ?? '') : `“${name}”`}`,
  );
