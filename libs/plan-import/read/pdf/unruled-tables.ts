import { joinLines, median, type Line } from '#libs/plan-import/read/pdf/lines';
import type { PageTable, Stretch } from '#libs/plan-import/read/pdf/ruled-tables';

/** Free space from top to bottom of a region, between two columns. */
type Gutter = Stretch;

/** Columns a table has at least; two would take every letterhead for one. */
const FEWEST_COLUMNS = 3;
/** In letter heights. */
const NARROWEST = 0.6;

const guttersOf = ({ segments }: Line): Gutter[] =>
  segments.slice(1).map(({ x0 }, i) => ({ from: segments[i]!.x1, to: x0 }));

/** What is left of the gutters when a line stands between them; null when it closes one. */
function narrow(gutters: readonly Gutter[], { segments, size }: Line): Gutter[] | null {
  const left: Gutter[] = [];
  for (const gutter of gutters) {
    let { from, to } = gutter;
    for (const { x0, x1 } of segments) {
      if (x1 <= from || x0 >= to) continue;
      if (x0 - from >= to - x1) to = Math.min(to, x0);
      else from = Math.max(from, x1);
    }
    if (to - from < size * NARROWEST) return null;
    left.push({ from, to });
  }
  return left;
}

/** A line that stands closer than this to the one above belongs to the same cells. */
function rowGapOf(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ y }, i) => y - lines[i]!.y);
  const leading = Math.min(...gaps, ...[Infinity]);
  return Number.isFinite(leading) ? leading * 1.25 : 0;
}

function cellsOf({ segments }: Line, gutters: readonly Gutter[]): string[] {
  const cells = Array.from({ length: gutters.length + 1 }, () => '');
  for (const { x0, x1, text } of segments) {
    const middle = (x0 + x1) / 2;
    const column = gutters.filter(({ from, to }) => (from + to) / 2 < middle).length;
    cells[column] = `${cells[column]} ${text}`.trim();
  }
  return cells;
}

/** Joins the lines of a region to rows: where space sets them apart, and wherever a new number begins. */
function rowsOf(lines: readonly Line[], gutters: readonly Gutter[]): string[][] {
  const rowGap = rowGapOf(lines);
  const rows: string[][] = [];
  lines.forEach((line, i) => {
    const cells = cellsOf(line, gutters);
    const last = rows.at(-1);
    const apart = i > 0 && line.y - lines[i - 1]!.y > rowGap;
    const begins =
      cells[0] !== '' && last?.[0] !== '' && /^(?:\d|[IVXLC]+\b|[A-Z][.)]?$)/u.test(cells[0] ?? '');
    if (last === undefined || apart || begins) rows.push(cells);
    else
      cells.forEach((text, c) => (last[c] = text === '' ? (last[c] ?? '') : joinLines(last[c] ?? '', text)));
  });
  return rows;
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly gutters: readonly Gutter[];
}

/** Grows a region from a line of several columns down, and up over the first lines of its heading. */
function grow(lines: readonly Line[], start: number): Region {
  let gutters: readonly Gutter[] = guttersOf(lines[start]!);
  let [from, to] = [start, start];
  const leading = median(lines.slice(1).map(({ y }, i) => y - lines[i]!.y)) || 1;
  while (to + 1 < lines.length && lines[to + 1]!.y - lines[to]!.y < Math.max(leading, lines[to]!.size) * 3) {
    const next = narrow(gutters, lines[to + 1]!);
    if (next === null) break;
    [gutters, to] = [next, to + 1];
  }
  while (from > 0 && lines[from]!.y - lines[from - 1]!.y < lines[from]!.size * 1.6) {
    const next = lines[from - 1]!.segments.length > 1 ? narrow(gutters, lines[from - 1]!) : null;
    if (next === null) break;
    [gutters, from] = [next, from - 1];
  }
  return { from, to, gutters };
}

/** The tables that are set on a page without lines, told by the space between their columns; the other lines. */
export function unruledTables(lines: readonly Line[]): {
  readonly tables: readonly PageTable[];
  readonly rest: readonly Line[];
} {
  const tables: PageTable[] = [];
  const rest: Line[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.segments.length < FEWEST_COLUMNS) {
      rest.push(line);
      i += 1;
      continue;
    }
    const { from, to, gutters } = grow(lines, i);
    if (to - from < 1) {
      rest.push(line);
      i += 1;
      continue;
    }
    // Lines of the heading above the first full one were taken for text before.
    const taken = new Set(lines.slice(from, i));
    rest.splice(0, rest.length, ...rest.filter((before) => !taken.has(before)));
    const region = lines.slice(from, to + 1);
    tables.push({
      top: region[0]!.y - region[0]!.size,
      bottom: region.at(-1)!.y,
      edges: gutters,
      rows: rowsOf(region, gutters),
      spans: [],
      flattened: true,
    });
    i = to + 1;
  }
  return { tables, rest };
}
