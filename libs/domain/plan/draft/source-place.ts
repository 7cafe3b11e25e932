/** Where something stands in a file; counts are from 1, null where the format has no such thing. */
export interface PlaceInFile {
  readonly sheet?: string | null;
  readonly page: number | null;
  readonly line: number | null;
  readonly table: number | null;
  readonly row: number | null;
  readonly paragraph?: number | null;
}

const parts = ['sheet', 'page', 'line', 'table', 'row', 'paragraph'] as const;

/** One part of what is told of a place: `{part: 'line', value: '373'}`. */
export interface PlacePart {
  readonly part: (typeof parts)[number] | 'column';
  readonly value: string;
}

/** A line says all: a text file is opened at it, so table and row would only repeat it. */
const isTold = (place: PlaceInFile, part: keyof PlaceInFile): boolean =>
  (place[part] ?? null) !== null &&
  !(place.line !== null && ['table', 'row', 'paragraph'].includes(part)) &&
  !((place.sheet ?? null) !== null && part === 'table') &&
  !(place.row !== null && part === 'paragraph');

/** What is told of a place, in order. */
export const partsOfPlace = (place: PlaceInFile): readonly PlacePart[] =>
  parts.filter((part) => isTold(place, part)).map((part) => ({ part, value: String(place[part]) }));

/** The reference that a draft keeps for a cell: `line 373, column 3`; columns count from 1. */
export const cellReference = (place: PlaceInFile, column: number | null = null): string =>
  [...partsOfPlace(place), ...(column === null ? [] : [{ part: 'column', value: String(column) }])]
    .map(({ part, value }) => (part === 'sheet' ? `${part} "${value}"` : `${part} ${value}`))
    .join(', ');

const onePart = /(?:^|, )(sheet|page|line|table|row|paragraph|column) (?:"(.*?)"(?=, |$)|(\d+))/guy;

/** What such a reference says; null for any other text. */
export const partsOfReference = (reference: string): readonly PlacePart[] | null => {
  const found = [...reference.matchAll(onePart)];
  if (found.map(([text]) => text).join('') !== reference) return null;
  return found.map(([, part, name, count]) => ({
    part: part as PlacePart['part'],
    value: name ?? count ?? '',
  }));
};
