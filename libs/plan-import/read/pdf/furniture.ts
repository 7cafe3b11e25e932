import type { Line } from '#libs/plan-import/read/pdf/lines';

export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

const textOf = ({ segments }: Line): string => segments.map(({ text }) => text).join(' ');
const pageNumber = /^[-–\s]*(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$/iu;
/** Shares of the page's height at its top and bottom where headers and footers stand. */
const MARGIN = 0.09;
const FEWEST_PAGES = 3;

const inMargin = ({ y }: Line, height: number): boolean => y < height * MARGIN || y > height * (1 - MARGIN);
const key = (line: Line): string => `${textOf(line).replace(/\d+/gu, '#')}@${Math.round(line.y / 6)}`;

/**
 * Finds what is printed around the text: page numbers, and lines that return at the same height on more than
 * half of the pages. A line of several columns may be a table's heading and stays.
 */
export function findFurniture(pages: readonly PageLines[]): (line: Line, height: number) => boolean {
  const counts = new Map<string, number>();
  for (const { lines, height } of pages)
    for (const seen of new Set(lines.filter((line) => inMargin(line, height)).map(key)))
      counts.set(seen, (counts.get(seen) ?? 0) + 1);
  const enough = Math.max(FEWEST_PAGES, pages.length / 2);
  return (line, height) =>
    inMargin(line, height) &&
    line.segments.length < 3 &&
    (pageNumber.test(textOf(line)) || (counts.get(key(line)) ?? 0) >= enough);
}
